package kennel.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kennel.sandbox.ExitCode;
import kennel.sandbox.SandboxException;
import kennel.sandbox.Text;
import kennel.sandbox.Words;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Opens a window with a terminal of this machine. */
@Command(name = "console")
final class ConsoleCommand implements Callable<Integer> {
    private static final Pattern GEOMETRY = Pattern.compile("([1-9][0-9]{0,2})x([1-9][0-9]{0,2})");

    private final ConsoleOpener opener;

    @Option(names = "--geometry", paramLabel = "COLUMNSxROWS")
    private String geometry = "80x24";

    @Parameters(paramLabel = "COMMAND")
    private List<String> command = new ArrayList<>();

    ConsoleCommand(ConsoleOpener opener) {
        this.opener = opener;
    }

    @Override
    public Integer call() {
        Matcher size = GEOMETRY.matcher(geometry);
        if (!size.matches()) {
            throw new SandboxException(ExitCode.USAGE, Words.say("console.geometry", Text.visible(geometry)));
        }
        return opener.open(command, Integer.parseInt(size.group(1)), Integer.parseInt(size.group(2)));
    }
}
