package kennel.cli;

import java.util.concurrent.Callable;
import kennel.sandbox.SandboxName;
import kennel.session.Session;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Connects the terminal with a sandbox's console. */
@Command(name = "attach")
final class AttachCommand implements Callable<Integer> {
    private final Session session;

    @Parameters(paramLabel = "NAME", index = "0")
    private String name;

    AttachCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        return session.attach(SandboxName.of(name));
    }
}
