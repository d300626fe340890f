package kennel.cli;

import kennel.sandbox.ExitCode;
import kennel.sandbox.SandboxException;
import kennel.sandbox.Words;
import picocli.CommandLine.Command;

/** What can be done with kept storage: a group of commands, which alone says what there is. */
@Command(name = "storage", synopsisSubcommandLabel = "COMMAND")
final class StorageCommand implements Runnable {

    @Override
    public void run() {
        throw new SandboxException(ExitCode.USAGE, Words.say("storage.nocommand"));
    }
}
