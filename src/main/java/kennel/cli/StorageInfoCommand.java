package kennel.cli;

import java.util.concurrent.Callable;
import kennel.session.Session;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Tells of a kept storage how full it is, and when, by what and over which layers it was used. */
@Command(name = "info")
final class StorageInfoCommand implements Callable<Integer> {
    private final Session session;

    @Parameters(paramLabel = "PATH", index = "0")
    private String path;

    StorageInfoCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        return session.inspect(StoragePath.of(path));
    }
}
