package kennel.kernel;

import java.nio.file.Path;

/** An exclusive lock on a file that only root can open (flock(2)); released when closed or at exec. */
public final class FileLock implements AutoCloseable {
    private static final int LOCK_EX = 2;

    private final Fd file;

    private FileLock(Fd file) {
        this.file = file;
    }

    /**
     * Waits until the lock is free, then holds it.
     *
     * @param path a file, made if it is not there; anybody who could open it could hold it for good
     */
    public static FileLock hold(Path path) {
        Fd file = Fd.openOrCreatePrivate(path);
        Fd.check("flock", path, new LibC("flock").call(file.number(), LOCK_EX));
        return new FileLock(file);
    }

    @Override
    public void close() {
        file.close();
    }
}
