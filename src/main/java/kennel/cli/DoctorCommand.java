package kennel.cli;

import com.grack.nanojson.JsonStringWriter;
import com.grack.nanojson.JsonWriter;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import kennel.host.Checkup;
import kennel.host.Leftovers;
import kennel.host.Situation;
import kennel.sandbox.ExitCode;
import kennel.sandbox.Finding;
import kennel.sandbox.Words;
import kennel.session.Session;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Says what this machine has, what it lacks and how to cure that; as root, removes what killed sandboxes left. */
@Command(name = "doctor")
final class DoctorCommand implements Callable<Integer> {
    private static final Path HERE = Path.of("/");

    private final Session session;
    private final PrintWriter out;

    @Option(names = "--json")
    private boolean json;

    DoctorCommand(Session session, PrintWriter out) {
        this.session = session;
        this.out = out;
    }

    @Override
    public Integer call() {
        Situation situation = Situation.here();
        List<Finding> findings = new ArrayList<>(new Checkup(HERE, situation).findings());
        findings.addAll(leftovers());
        boolean content = Checkup.isContent(findings);
        out.print(json ? json(findings, content) : text(findings, content));
        out.flush();
        return (content ? ExitCode.OK : ExitCode.UNAVAILABLE).number();
    }

    private List<Finding> leftovers() {
        Leftovers leftovers = new Leftovers(HERE);
        List<Path> before = leftovers.list();
        session.tidy();
        return Leftovers.finding(before, leftovers.list()).stream().toList();
    }

    private static String text(List<Finding> findings, boolean content) {
        StringBuilder text = new StringBuilder();
        for (Finding finding : findings) {
            text.append(String.format("%-7s %s%n", severity(finding.severity()), finding.what()));
            if (!finding.cure().isEmpty()) {
                text.append(String.format("%-7s %s%n", "", Words.say("doctor.do", finding.cure())));
            }
        }
        String verdict = Words.say(content ? "doctor.verdict.good" : "doctor.verdict.lacks");
        return text.append(String.format("%n%s%n", verdict)).toString();
    }

    private static String severity(Finding.Severity severity) {
        return switch (severity) {
            case GOOD -> Words.say("doctor.good");
            case NOTE -> Words.say("doctor.note");
            case LACKS -> Words.say("doctor.lacks");
        };
    }

    private static String json(List<Finding> findings, boolean content) {
        JsonStringWriter writer = JsonWriter.indent("  ").string().object().value("ready", content);
        writer.array("findings");
        for (Finding finding : findings) {
            writer.object()
                    .value("severity", finding.severity().name().toLowerCase(Locale.ROOT))
                    .value("what", finding.what())
                    .value("cure", finding.cure())
                    .end();
        }
        return writer.end().end().done() + System.lineSeparator();
    }
}
