package kennel.cli;

import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import kennel.sandbox.ExitCode;
import kennel.sandbox.SandboxException;
import kennel.sandbox.Text;
import kennel.sandbox.Words;
import kennel.session.Session;
import picocli.CommandLine;

/** The command line: finds the command and gives it the rest. */
public final class Cli {
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
        // Only the command that was asked for is built: picocli's reading of all of them costs more than a start.
        Supplier<Callable<Integer>> command = arguments.isEmpty() ? null : commands.get(arguments.get(0));
        CommandLine line;
        List<String> rest = arguments;
        if (command == null) {
            line = new CommandLine(new KennelCommand());
            commands.forEach((name, supplier) -> line.addSubcommand(name, supplier.get()));
        } else {
            line = new CommandLine(command.get());
            line.setCommandName("kennel " + arguments.get(0));
            rest = arguments.subList(1, arguments.size());
        }
        return execute(line, rest);
    }

    private int execute(CommandLine line, List<String> arguments) {
        line.setExecutionStrategy(result -> {
            session.tidy();
            return new CommandLine.RunLast().execute(result);
        });
        line.setOut(out);
        line.setErr(err);
        line.setParameterExceptionHandler((failure, words) -> {
            err.println("kennel: " + Text.visible(failure.getMessage()));
            err.println(Words.say("usage.hint", failure.getCommandLine().getCommandName()));
            return ExitCode.USAGE.number();
        });
        line.setExecutionExceptionHandler((failure, commandLine, result) -> {
            if (failure instanceof SandboxException known) {
                err.println("kennel: " + known.getMessage());
                return known.exitCode().number();
            }
            err.println("kennel: " + Words.say("fault", Text.visible(failure.toString())));
            return ExitCode.SOFTWARE.number();
        });
        return line.execute(arguments.toArray(new String[0]));
    }
}
