package kennel.kernel;

import java.nio.file.Path;

/** An exclusive lock on a directory (flock(2)), which Java's own cannot lock; released when closed or at exec. */
public final class FileLock implements AutoCloseable {
    private static final int LOCK_EX = 2;

    private final Fd directory;

    private FileLock(Fd directory) {
        this.directory = directory;
    }

    /** Waits until the lock is free, then holds it. */
    public static FileLock hold(Path path) {
        Fd directory = Fd.open(path);
        Fd.check("flock", path, new LibC("flock").call(directory.number(), LOCK_EX));
        return new FileLock(directory);
    }

    @Override
    public void close() {
        directory.close();
    }
}
