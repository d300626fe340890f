package kennel.kernel;

import java.nio.file.Path;
import jnr.constants.platform.Errno;

/** An exclusive lock on a file that only root can open (flock(2)); released when closed or at exec. */
public final class FileLock implements AutoCloseable {
    private static final int LOCK_EX = 2;
    private static final int LOCK_NB = 4;

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

    /**
     * Takes the lock of an open file or directory unless somebody has it. It is held as long as anything holds this
     * opening of it, such as a loop device that shows it.
     *
     * @return whether it was free
     */
    public static boolean take(Fd file) {
        int result = new LibC("flock").call(file.number(), LOCK_EX | LOCK_NB);
        if (result < 0 && LibC.errno() == Errno.EWOULDBLOCK.intValue()) {
            return false;
        }
        Fd.check("flock", file.path(), result);
        return true;
    }

    @Override
    public void close() {
        file.close();
    }
}
