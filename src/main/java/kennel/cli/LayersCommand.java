package kennel.cli;

import com.grack.nanojson.JsonStringWriter;
import com.grack.nanojson.JsonWriter;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import kennel.host.LayerDiscovery;
import kennel.sandbox.ExitCode;
import kennel.sandbox.Layer;
import kennel.sandbox.Size;
import kennel.sandbox.Text;
import kennel.sandbox.Words;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Lists what can be ticked on this machine. */
@Command(name = "layers")
final class LayersCommand implements Callable<Integer> {
    private final PrintWriter out;

    @Option(names = "--json")
    private boolean json;

    LayersCommand(PrintWriter out) {
        this.out = out;
    }

    @Override
    public Integer call() {
        List<Layer> layers = new LayerDiscovery(Path.of("/")).layers();
        if (json) {
            out.println(json(layers));
        } else {
            Table table = new Table(
                    "",
                    Words.say("column.label"),
                    Words.say("column.type"),
                    Words.say("column.size"),
                    Words.say("column.path"));
            for (Layer layer : layers) {
                table.row(
                        layer.onByDefault() ? "[x]" : "[ ]",
                        Text.visible(layer.label()),
                        layer.type().displayName(),
                        layer.size() < 0 ? "-" : Size.show(layer.size()),
                        Text.visible(layer.path()));
            }
            out.print(table);
        }
        out.flush();
        return ExitCode.OK.number();
    }

    private static String json(List<Layer> layers) {
        JsonStringWriter writer = JsonWriter.indent("  ").string().array();
        for (Layer layer : layers) {
            writer.object()
                    .value("label", layer.label())
                    .value("path", layer.path().toString())
                    .value("type", layer.type().displayName());
            if (layer.size() >= 0) {
                writer.value("size", layer.size());
            } else {
                writer.nul("size");
            }
            writer.value("default", layer.onByDefault()).end();
        }
        return writer.end().done();
    }
}
