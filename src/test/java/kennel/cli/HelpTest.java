package kennel.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.ResourceBundle;
import kennel.sandbox.ExitCode;
import kennel.session.Session;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** What --help says of each command. */
class HelpTest {
    private static final int WIDTH = 80;

    @TempDir
    private Path root;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    static List<String> commands() {
        return List.of(
                "run", "layers", "list", "attach", "shell", "stop", "fakeroot", "wizard", "panel", "console", "doctor");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "help", "--help", "-h"})
    void theProgramsHelpNamesEveryCommand(String line) {
        String help = help(line.isEmpty() ? List.of() : List.of(line));
        assertThat(help).contains(commands()).contains("IDMAP", "Environment:");
        for (String command : commands()) {
            String summary = texts().getString("kennel." + command + ".usage.header");
            assertThat(help).containsPattern(command + " +" + summary);
        }
        for (ExitCode code : ExitCode.values()) {
            if (code.number() < ExitCode.NOT_EXECUTABLE.number()) {
                assertThat(help).containsPattern("\n +" + code.number() + " ");
            }
        }
    }

    @ParameterizedTest
    @MethodSource("commands")
    void helpOfACommandHasATextForEverything(String command) {
        String help = help(List.of(command, "--help"));
        assertThat(help(List.of("help", command))).isEqualTo(help);
        assertThat(help).contains("Usage: kennel " + command);
        assertThat(help.lines()).allMatch(line -> line.length() <= WIDTH);
        CommandSpec spec = spec(command);
        new WordedHelp().create(spec, CommandLine.Help.defaultColorScheme(CommandLine.Help.Ansi.OFF));
        for (ArgSpec argument : spec.args()) {
            assertThat(argument.description()).as("%s %s", command, argument).isNotEmpty();
            assertThat(help)
                    .contains(argument instanceof OptionSpec option ? option.longestName() : argument.paramLabel());
        }
    }

    @ParameterizedTest
    @MethodSource("commands")
    void theManPageNamesEveryOption(String command) throws IOException {
        String page = Files.readString(Path.of("src/main/man/kennel.1"));
        assertThat(page).contains(".It Cm " + command + "\n");
        for (OptionSpec option : spec(command).options()) {
            assertThat(page)
                    .containsPattern("\\.It Fl (. , )?" + option.longestName().substring(1) + "[ \n]");
        }
    }

    @Test
    void noTextIsForSomethingThatDoesNotExist() {
        for (String key : texts().keySet()) {
            String[] words = key.split("\\.", 3);
            if (!words[0].equals("kennel") || !commands().contains(words[1])) {
                continue;
            }
            boolean known = words[2].startsWith("usage.")
                    || spec(words[1]).findOption(words[2]) != null
                    || spec(words[1]).positionalParameters().stream()
                            .anyMatch(
                                    argument -> words[2].equals(argument.paramLabel() + "[" + argument.index() + "]"));
            assertThat(known).as(key).isTrue();
        }
    }

    @Test
    void runsHelpHasExamplesAndExitCodes() {
        assertThat(help(List.of("run", "-h"))).contains("Examples:", "IDMAP", "126", "127", "--layer extra.sfs");
    }

    @Test
    void theVersionIsTheBuilds() {
        assertThat(help(List.of("--version"))).matches("kennel \\d+\\.\\d+\\S*\\n");
    }

    private String help(List<String> words) {
        out.getBuffer().setLength(0);
        assertThat(cli().run(words)).isZero();
        assertThat(err.toString()).isEmpty();
        return out.toString();
    }

    private Cli cli() {
        Session session = new Session(
                request -> {
                    throw new AssertionError(request);
                },
                root);
        return new Cli(
                session,
                new Windows((command, columns, rows) -> 0, (opened, unsaid) -> 0, unsaid -> 0),
                new PrintWriter(out, true),
                new PrintWriter(err, true));
    }

    private CommandSpec spec(String command) {
        return cli().line(command).getSubcommands().get(command).getCommandSpec();
    }

    private static ResourceBundle texts() {
        return ResourceBundle.getBundle(WordedHelp.BUNDLE);
    }
}
