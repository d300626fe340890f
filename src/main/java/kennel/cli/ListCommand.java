package kennel.cli;

import com.grack.nanojson.JsonStringWriter;
import com.grack.nanojson.JsonWriter;
import java.io.PrintWriter;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import kennel.host.Running;
import kennel.sandbox.ExitCode;
import kennel.sandbox.Text;
import kennel.sandbox.Words;
import kennel.session.Session;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Lists the sandboxes that run. */
@Command(name = "list")
final class ListCommand implements Callable<Integer> {
    private final Session session;
    private final PrintWriter out;

    @Option(names = "--json")
    private boolean json;

    ListCommand(Session session, PrintWriter out) {
        this.session = session;
        this.out = out;
    }

    @Override
    public Integer call() {
        List<Running> sandboxes = session.list();
        if (json) {
            out.println(json(sandboxes));
        } else if (sandboxes.isEmpty()) {
            out.println(Words.say("list.none"));
        } else {
            Table table = new Table(
                    Words.say("column.name"),
                    Words.say("column.state"),
                    Words.say("column.since"),
                    Words.say("column.idmap"),
                    Words.say("column.layers"));
            for (Running sandbox : sandboxes) {
                table.row(
                        Text.visible(sandbox.spec().name().text()),
                        Words.say("state." + lower(sandbox.state())),
                        duration(sandbox.started()),
                        sandbox.idShift() == 0 ? "-" : "+" + sandbox.idShift(),
                        Integer.toString(sandbox.spec().layers().size()));
            }
            out.print(table);
        }
        out.flush();
        return ExitCode.OK.number();
    }

    private static String json(List<Running> sandboxes) {
        JsonStringWriter writer = JsonWriter.indent("  ").string().array();
        for (Running sandbox : sandboxes) {
            writer.object()
                    .value("name", sandbox.spec().name().text())
                    .value("id", sandbox.spec().name().id())
                    .value("state", lower(sandbox.state()))
                    .value("monitor", sandbox.monitor())
                    .value("started", sandbox.started().toString())
                    .value("idShift", sandbox.idShift())
                    .value("detached", sandbox.spec().detached())
                    .array("layers");
            sandbox.spec().layers().forEach(layer -> writer.value(layer.toString()));
            writer.end().end();
        }
        return writer.end().done();
    }

    private static String lower(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    private static String duration(Instant started) {
        Duration time = Duration.between(started, Instant.now());
        if (time.toHours() > 0) {
            return time.toHours() + " h " + time.toMinutesPart() + " min";
        }
        return time.toMinutes() > 0 ? time.toMinutes() + " min" : time.toSeconds() + " s";
    }
}
