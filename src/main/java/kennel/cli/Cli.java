package kennel.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import kennel.sandbox.ExitCode;
import kennel.sandbox.SandboxFile;
import kennel.sandbox.Words;
import kennel.session.Session;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** The command line: finds the command and gives it the rest. */
public final class Cli {
    private static final String PROGRAM = "kennel";
    private static final String HELP = "--help";
    private static final String RUN = "run";

    /** After their first plain word nothing is an option of theirs any more: {@code kennel run ls -l}. */
    private static final Set<String> BEFORE_A_COMMAND = Set.of(RUN, "shell", "console");

    private final Session session;
    private final PrintWriter out;
    private final PrintWriter err;
    private final Map<String, Supplier<Callable<Integer>>> commands = new LinkedHashMap<>();

    /** Makes a command line that works through a session, opens windows, and writes to the given writers. */
    public Cli(Session session, Windows windows, PrintWriter out, PrintWriter err) {
        this.session = session;
        this.out = out;
        this.err = err;
        commands.put(RUN, () -> new RunCommand(session, out));
        commands.put("layers", () -> new LayersCommand(out));
        commands.put("list", () -> new ListCommand(session, out));
        commands.put("attach", () -> new AttachCommand(session));
        commands.put("shell", () -> new ShellCommand(session));
        commands.put("stop", () -> new StopCommand(session, err));
        commands.put("fakeroot", () -> new FakerootCommand(session, out));
        commands.put("wizard", () -> new WizardCommand(windows.wizard()));
        commands.put("panel", () -> new PanelCommand(windows.panel()));
        commands.put("console", () -> new ConsoleCommand(windows.console()));
        commands.put("doctor", () -> new DoctorCommand(session, out));
    }

    /** Runs a command line and returns the process's exit code. */
    public int run(List<String> arguments) {
        List<String> words = withHelpAsOption(startsFile(arguments) ? prepend(RUN, arguments) : arguments);
        CommandLine line = line(words.get(0));
        if (words.get(0).equals(RUN)) {
            words = withFileAsOption(words, line.getSubcommands().get(RUN).getCommandSpec());
        }
        line.setOut(out);
        line.setErr(err);
        line.setExpandAtFiles(false);
        // As getopt(3) has it: a file called -dash.sfs can be a layer.
        line.setAllowOptionsAsOptionParameters(true);
        line.setHelpFactory(new WordedHelp());
        Execution execution = new Execution(session, err);
        line.setExecutionStrategy(execution);
        line.setParameterExceptionHandler(execution);
        line.setExecutionExceptionHandler(execution);
        int code = line.execute(words.toArray(new String[0]));
        if (out.checkError() && code == ExitCode.OK.number()) {
            err.println("kennel: " + Words.say("output.failed"));
            return ExitCode.CANNOT_CREATE.number();
        }
        return code;
    }

    /** Returns a command line with the given command, or with all of them if there is none of that name. */
    CommandLine line(String name) {
        if (!commands.containsKey(name)) {
            CommandLine all = new CommandLine(new KennelCommand());
            commands.forEach((each, supplier) -> add(all, each));
            return all;
        }
        // Only the command that was asked for is built: picocli's reading of all of them costs more than a start.
        CommandLine one = new CommandLine(CommandSpec.create().name(PROGRAM));
        add(one, name);
        return one;
    }

    private void add(CommandLine program, String name) {
        CommandLine command = new CommandLine(commands.get(name).get());
        command.getCommandSpec()
                .addOption(OptionSpec.builder("-h", HELP).usageHelp(true).build());
        command.setStopAtPositional(BEFORE_A_COMMAND.contains(name));
        program.addSubcommand(name, command);
    }

    private static boolean startsFile(List<String> arguments) {
        return !arguments.isEmpty() && arguments.get(0).endsWith(SandboxFile.SUFFIX);
    }

    /** Returns whether a command line starts a sandbox. */
    public static boolean starts(List<String> arguments) {
        return startsFile(arguments) || !arguments.isEmpty() && arguments.get(0).equals(RUN);
    }

    /** {@code run box.kennel} is another way to say {@code run --file box.kennel}; what follows are options still. */
    private static List<String> withFileAsOption(List<String> words, CommandSpec run) {
        for (int i = 1; i < words.size(); i++) {
            String word = words.get(i);
            if (word.endsWith(SandboxFile.SUFFIX) && !word.startsWith("-")) {
                List<String> longer = new ArrayList<>(words);
                longer.add(i, "--file");
                return longer;
            }
            if (!word.startsWith("-") || word.equals("--")) {
                break;
            }
            OptionSpec option = run.findOption(word);
            if (option != null && option.arity().max() > 0) {
                i++;
            }
        }
        return words;
    }

    private static List<String> prepend(String first, List<String> rest) {
        List<String> words = new ArrayList<>(List.of(first));
        words.addAll(rest);
        return words;
    }

    /** {@code help}, {@code help run} and nothing at all are other ways to say {@code --help}. */
    private List<String> withHelpAsOption(List<String> arguments) {
        if (arguments.isEmpty()) {
            return List.of(HELP);
        }
        if (!arguments.get(0).equals("help")) {
            return arguments;
        }
        List<String> words = new ArrayList<>(arguments.subList(1, arguments.size()));
        if (words.isEmpty() || commands.containsKey(words.get(0))) {
            words.add(HELP);
        }
        return words;
    }
}
