package kennel.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import kennel.sandbox.ExitCode;
import kennel.sandbox.SandboxException;
import kennel.sandbox.SandboxName;
import kennel.sandbox.Words;
import kennel.session.Session;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Ends sandboxes. */
@Command(name = "stop")
final class StopCommand implements Callable<Integer> {
    private final Session session;
    private final PrintWriter err;

    @Parameters(paramLabel = "NAME", arity = "0..*")
    private List<String> names = new ArrayList<>();

    @Option(names = "--all")
    private boolean all;

    @Option(names = "--wait", paramLabel = "SECONDS", defaultValue = "10")
    private int seconds;

    StopCommand(Session session, PrintWriter err) {
        this.session = session;
        this.err = err;
    }

    @Override
    public Integer call() {
        List<SandboxName> chosen =
                new ArrayList<>(names.stream().map(SandboxName::of).toList());
        if (all) {
            session.list().forEach(sandbox -> chosen.add(sandbox.spec().name()));
        } else if (chosen.isEmpty()) {
            throw new SandboxException(ExitCode.USAGE, Words.say("stop.noname"));
        }
        if (seconds < 0) {
            throw new SandboxException(ExitCode.USAGE, Words.say("stop.wait"));
        }
        int worst = ExitCode.OK.number();
        for (SandboxName name : chosen) {
            worst = Math.max(worst, stop(name));
        }
        return worst;
    }

    /** Stops one; that it cannot be stopped keeps none of the others running. */
    private int stop(SandboxName name) {
        try {
            return session.stop(name, seconds);
        } catch (SandboxException e) {
            if (all && e.exitCode() == ExitCode.NO_INPUT) {
                return ExitCode.OK.number(); // it ended by itself meanwhile
            }
            err.println("kennel: " + e.getMessage());
            return e.exitCode().number();
        }
    }
}
