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
import kennel.sandbox.SandboxException;
import kennel.sandbox.Text;
import kennel.sandbox.Words;
import kennel.session.Session;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.RunLast;

/** The command line: finds the command and gives it the rest. */
public final class Cli {
    private static final String PROGRAM = "kennel";
    private static final String HELP = "--help";

    /** After their first plain word nothing is an option of theirs any more: {@code kennel run ls -l}. */
    private static final Set<String> BEFORE_A_COMMAND = Set.of("run", "shell");

    private final Session session;
    private final PrintWriter out;
    private final PrintWriter err;
    private final Map<String, Supplier<Callable<Integer>>> commands = new LinkedHashMap<>();

    /** Makes a command line that works through a session and writes to the given writers. */
    public Cli(Session session, PrintWriter out, PrintWriter err) {
        this.session = session;
        this.out = out;
        this.err = err;
        commands.put("run", () -> new RunCommand(session, out));
        commands.put("layers", () -> new LayersCommand(out));
        commands.put("list", () -> new ListCommand(session, out));
        commands.put("attach", () -> new AttachCommand(session));
        commands.put("shell", () -> new ShellCommand(session));
        commands.put("stop", () -> new StopCommand(session));
        commands.put("fakeroot", () -> new FakerootCommand(session, out));
        commands.put("doctor", () -> new DoctorCommand(session, out));
    }

    /** Runs a command line and returns the process's exit code. */
    public int run(List<String> arguments) {
        List<String> words = withHelpAsOption(arguments);
        CommandLine line = line(words.get(0));
        line.setOut(out);
        line.setErr(err);
        // As getopt(3) has it: a file called -dash.sfs can be a layer.
        line.setAllowOptionsAsOptionParameters(true);
        line.setExpandAtFiles(false);
        line.setHelpFactory(new WordedHelp());
        line.setExecutionStrategy(this::execute);
        line.setParameterExceptionHandler((failure, given) -> usageFault(failure));
        line.setExecutionExceptionHandler((failure, commandLine, result) -> fault(failure));
        return line.execute(words.toArray(new String[0]));
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

    private int execute(ParseResult result) {
        ParseResult last = result;
        while (last.hasSubcommand()) {
            last = last.subcommand();
        }
        boolean asksForHelp = last.isUsageHelpRequested() || last.isVersionHelpRequested();
        // The doctor says what it removes.
        if (!asksForHelp && !(last.commandSpec().userObject() instanceof DoctorCommand)) {
            session.tidy();
        }
        return new RunLast().execute(result);
    }

    private int usageFault(ParameterException failure) {
        err.println("kennel: " + UsageFault.sentence(failure));
        err.println(Words.say(
                "usage.hint", failure.getCommandLine().getCommandSpec().qualifiedName()));
        return ExitCode.USAGE.number();
    }

    private int fault(Exception failure) {
        if (failure instanceof SandboxException known) {
            err.println("kennel: " + known.getMessage());
            return known.exitCode().number();
        }
        err.println("kennel: " + Words.say("fault", Text.visible(failure.toString())));
        return ExitCode.SOFTWARE.number();
    }
}
