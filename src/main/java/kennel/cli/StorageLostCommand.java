package kennel.cli;

import com.grack.nanojson.JsonStringWriter;
import com.grack.nanojson.JsonWriter;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import kennel.sandbox.ExitCode;
import kennel.sandbox.RunRecord;
import kennel.sandbox.StorageText;
import kennel.sandbox.Text;
import kennel.sandbox.Words;
import kennel.session.Session;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Lists the kept storages whose sandboxes were cut off. */
@Command(name = "lost")
final class StorageLostCommand implements Callable<Integer> {
    private final Session session;
    private final PrintWriter out;

    @Option(names = "--json")
    private boolean json;

    StorageLostCommand(Session session, PrintWriter out) {
        this.session = session;
        this.out = out;
    }

    @Override
    public Integer call() {
        List<RunRecord> lost = session.lost();
        if (json) {
            out.println(json(lost));
        } else if (lost.isEmpty()) {
            out.println(Words.say("lost.none"));
        } else {
            Table table = new Table(Words.say("column.storage"), Words.say("column.name"), Words.say("column.started"));
            lost.forEach(record -> table.row(
                    Text.visible(path(record)) + (Files.exists(path(record)) ? "" : " " + Words.say("lost.gone")),
                    Text.visible(record.spec().name().text()),
                    Text.date(record.started())));
            out.print(table);
            out.println(Words.say("lost.hint"));
        }
        out.flush();
        return ExitCode.OK.number();
    }

    private static Path path(RunRecord record) {
        return StorageText.path(record.spec().storage()).orElseThrow();
    }

    private static String json(List<RunRecord> lost) {
        JsonStringWriter writer = JsonWriter.indent("  ").string().array();
        for (RunRecord record : lost) {
            writer.object()
                    .value("storage", path(record).toString())
                    .value("there", Files.exists(path(record)))
                    .value("name", record.spec().name().text())
                    .value("started", record.started().toString())
                    .end();
        }
        return writer.end().done();
    }
}
