package kennel.cli;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import kennel.sandbox.ExitCode;
import kennel.sandbox.SandboxException;
import kennel.sandbox.Storage;
import kennel.sandbox.Text;
import kennel.sandbox.Words;
import kennel.session.Session;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Makes an image of the original scripts Kennel's, once its user has read what that does. */
@Command(name = "convert")
final class StorageConvertCommand implements Callable<Integer> {
    private final Session session;
    private final PrintWriter err;

    @Parameters(paramLabel = "PATH", index = "0")
    private String path;

    @Mixin
    private Confirmation confirmation;

    StorageConvertCommand(Session session, PrintWriter err) {
        this.session = session;
        this.err = err;
    }

    @Override
    public Integer call() {
        if (!(StoragePath.of(path) instanceof Storage.Image image)) {
            throw new SandboxException(ExitCode.USAGE, Words.say("convert.imageonly"));
        }
        int code = session.survey(image);
        if (code != ExitCode.OK.number()) {
            return code;
        }
        String refusal = Words.say("convert.not", Text.visible(image.path()));
        confirmation.require(Words.say("convert.question"), refusal, err);
        return session.convert(image);
    }
}
