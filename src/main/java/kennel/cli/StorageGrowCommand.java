package kennel.cli;

import java.util.concurrent.Callable;
import kennel.sandbox.Size;
import kennel.session.Session;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Makes an image larger. */
@Command(name = "grow")
final class StorageGrowCommand implements Callable<Integer> {
    private final Session session;

    @Parameters(paramLabel = "PATH", index = "0")
    private String path;

    @Parameters(paramLabel = "SIZE", index = "1")
    private String size;

    StorageGrowCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        return session.grow(StoragePath.of(path), Size.parse(size));
    }
}
