package kennel.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The program without a command: says what there is. */
@Command(
        name = "kennel",
        version = "kennel 0.1.0",
        mixinStandardHelpOptions = true,
        resourceBundle = "kennel.help",
        synopsisSubcommandLabel = "COMMAND")
final class KennelCommand implements Runnable {
    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), kennel.sandbox.Words.say("usage.nocommand"));
    }
}
