package kennel.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import kennel.sandbox.SandboxName;
import kennel.session.Session;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Runs another shell, or another command, in a sandbox. */
@Command(name = "shell")
final class ShellCommand implements Callable<Integer> {
    private final Session session;

    @Parameters(paramLabel = "NAME", index = "0")
    private String name;

    @Parameters(paramLabel = "COMMAND", index = "1..*")
    private List<String> command = new ArrayList<>();

    ShellCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        // After the name nothing is an option any more, so picocli leaves the separator in.
        boolean separated = !command.isEmpty() && command.get(0).equals("--");
        return session.shell(SandboxName.of(name), separated ? command.subList(1, command.size()) : command);
    }
}
