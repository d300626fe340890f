package kennel.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
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
    private static final String STORAGE = "storage";

    /** After their first plain word nothing is an option of theirs any more: {@code kennel run ls -l}. */
    private static final Set<String> BEFORE_A_COMMAND = Set.of(RUN, "shell", "console");

    private static final List<String> COMMANDS = List.of(
            RUN,
            "layers",
            "list",
            "attach",
            "shell",
            "keep",
            "stop",
            STORAGE,
            "fakeroot",
            "wizard",
            "panel",
            "console",
            "doctor");

    /** What the menu opens. */
    private static final Set<String> WINDOWS = Set.of("wizard", "panel");

    private final Session session;
    private final PrintWriter out;
    private final PrintWriter err;
    private final Windows windows;

    /** Makes a command line that works through a session, opens windows, and writes to the given writers. */
    public Cli(Session session, Windows windows, PrintWriter out, PrintWriter err) {
        this.session = session;
        this.out = out;
        this.err = err;
        this.windows = windows;
    }

    private Callable<Integer> command(String name) {
        return switch (name) {
            case RUN -> new RunCommand(session, out, err);
            case "layers" -> new LayersCommand(out);
            case "list" -> new ListCommand(session, out);
            case "attach" -> new AttachCommand(session);
            case "shell" -> new ShellCommand(session);
            case "keep" -> new KeepCommand(session, err);
            case "stop" -> new StopCommand(session, err);
            case "fakeroot" -> new FakerootCommand(session, out);
            case "wizard" -> new WizardCommand(windows.wizard());
            case "panel" -> new PanelCommand(windows.panel());
            case "console" -> new ConsoleCommand(windows.console());
            case "doctor" -> new DoctorCommand(session, out);
            default -> throw new IllegalArgumentException(name);
        };
    }

    /** Runs a command line and returns the process's exit code. */
    public int run(List<String> arguments) {
        if (arguments.size() == 1 && WINDOWS.contains(arguments.get(0))) {
            return window(arguments.get(0));
        }
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

    /** Opens a window as the menu does, with nothing to parse: picocli's reading of the command costs a tenth of a second. */
    private int window(String name) {
        Execution execution = new Execution(session, err);
        try {
            session.tidy();
            return command(name).call();
        } catch (Exception e) {
            return execution.failed(e);
        }
    }

    /** Returns a command line with the given command, or with all of them if there is none of that name. */
    CommandLine line(String name) {
        if (!COMMANDS.contains(name)) {
            CommandLine all = new CommandLine(new KennelCommand());
            COMMANDS.forEach(each -> add(all, each));
            return all;
        }
        // Only the command that was asked for is built: picocli's reading of all of them costs more than a start.
        CommandLine one = new CommandLine(CommandSpec.create().name(PROGRAM));
        add(one, name);
        return one;
    }

    private void add(CommandLine program, String name) {
        CommandLine command = name.equals(STORAGE) ? storage() : withHelp(command(name));
        command.setStopAtPositional(BEFORE_A_COMMAND.contains(name));
        program.addSubcommand(name, command);
    }

    private CommandLine storage() {
        CommandLine group = withHelp(new StorageCommand());
        group.addSubcommand("info", withHelp(new StorageInfoCommand(session)));
        group.addSubcommand("grow", withHelp(new StorageGrowCommand(session)));
        group.addSubcommand("convert", withHelp(new StorageConvertCommand(session, err)));
        group.addSubcommand("lost", withHelp(new StorageLostCommand(session, out)));
        group.addSubcommand("resume", withHelp(new StorageResumeCommand(session)));
        group.addSubcommand("discard", withHelp(new StorageDiscardCommand(session, err)));
        return group;
    }

    private static CommandLine withHelp(Object command) {
        CommandLine line = new CommandLine(command);
        line.getCommandSpec()
                .addOption(OptionSpec.builder("-h", HELP).usageHelp(true).build());
        return line;
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
        if (words.isEmpty() || COMMANDS.contains(words.get(0))) {
            words.add(HELP);
        }
        return words;
    }
}
