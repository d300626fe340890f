package kennel.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Opens a window with a terminal of this machine. */
@Command(name = "console")
final class ConsoleCommand implements Callable<Integer> {
    private final ConsoleOpener opener;

    @Parameters(paramLabel = "COMMAND")
    private List<String> command = new ArrayList<>();

    ConsoleCommand(ConsoleOpener opener) {
        this.opener = opener;
    }

    @Override
    public Integer call() {
        return opener.open(command);
    }
}
