package kennel.cli;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import kennel.sandbox.Storage;
import kennel.sandbox.StorageText;
import kennel.sandbox.Text;
import kennel.sandbox.Words;
import kennel.session.Session;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Deletes a kept storage, once its user has said so again. */
@Command(name = "discard")
final class StorageDiscardCommand implements Callable<Integer> {
    private final Session session;
    private final PrintWriter err;

    @Parameters(paramLabel = "PATH", index = "0")
    private String path;

    @Mixin
    private Confirmation confirmation;

    StorageDiscardCommand(Session session, PrintWriter err) {
        this.session = session;
        this.err = err;
    }

    @Override
    public Integer call() {
        Storage storage = StoragePath.of(path);
        String shown = Text.visible(StorageText.path(storage).orElseThrow());
        confirmation.require(Words.say("discard.question", shown), Words.say("discard.not", shown), err);
        return session.discard(storage);
    }
}
