package kennel.cli;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import kennel.sandbox.ExitCode;
import kennel.sandbox.SandboxName;
import kennel.session.Session;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Prints where this machine sees a sandbox's files. */
@Command(name = "fakeroot")
final class FakerootCommand implements Callable<Integer> {
    private final Session session;
    private final PrintWriter out;

    @Parameters(paramLabel = "NAME", index = "0")
    private String name;

    FakerootCommand(Session session, PrintWriter out) {
        this.session = session;
        this.out = out;
    }

    @Override
    public Integer call() {
        out.println(session.fakeroot(SandboxName.of(name)));
        out.flush();
        return ExitCode.OK.number();
    }
}
