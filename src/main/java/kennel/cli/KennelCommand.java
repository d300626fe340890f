package kennel.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The program without a command: says what there is. */
@Command(name = "kennel", versionProvider = Version.class, synopsisSubcommandLabel = "COMMAND")
final class KennelCommand implements Runnable {
    @Spec
    private CommandSpec spec;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true)
    private boolean help;

    @Option(
            names = {"-V", "--version"},
            versionHelp = true)
    private boolean version;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), kennel.sandbox.Words.say("usage.nocommand"));
    }
}
