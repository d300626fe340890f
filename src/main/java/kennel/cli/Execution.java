package kennel.cli;

import java.io.PrintWriter;
import kennel.sandbox.ExitCode;
import kennel.sandbox.SandboxException;
import kennel.sandbox.Text;
import kennel.sandbox.Words;
import kennel.session.Session;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IExecutionStrategy;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.RunLast;

/**
 * What comes before and after a command: leftovers are removed, failures become a sentence and an exit code.
 *
 * <p>A class and not three lambdas, which would be made anew at every start.
 */
final class Execution implements IExecutionStrategy, IParameterExceptionHandler, IExecutionExceptionHandler {
    private final Session session;
    private final PrintWriter err;

    Execution(Session session, PrintWriter err) {
        this.session = session;
        this.err = err;
    }

    @Override
    public int execute(ParseResult result) {
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

    @Override
    public int handleParseException(ParameterException failure, String[] arguments) {
        err.println("kennel: " + UsageFault.sentence(failure));
        err.println(Words.say(
                "usage.hint", failure.getCommandLine().getCommandSpec().qualifiedName()));
        return ExitCode.USAGE.number();
    }

    @Override
    public int handleExecutionException(Exception failure, CommandLine line, ParseResult result) {
        return failed(failure);
    }

    /** Says why a command failed, and returns the exit code. */
    int failed(Exception failure) {
        if (failure instanceof SandboxException known) {
            err.println("kennel: " + known.getMessage());
            return known.exitCode().number();
        }
        err.println("kennel: " + Words.say("fault", Text.visible(failure.toString())));
        return ExitCode.SOFTWARE.number();
    }
}
