package kennel.cli;

import java.util.concurrent.Callable;
import kennel.session.Session;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Starts a sandbox again that was cut off, as it was, on what it had written. */
@Command(name = "resume")
final class StorageResumeCommand implements Callable<Integer> {
    private final Session session;

    @Parameters(paramLabel = "PATH", index = "0")
    private String path;

    StorageResumeCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        return session.start(session.lost(StoragePath.of(path)).spec(), true, false);
    }
}
