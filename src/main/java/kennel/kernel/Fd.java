package kennel.kernel;

import java.nio.file.Path;

/**
 * An open file descriptor: what was checked through it is what is used through it, whatever happens to the path.
 *
 * @param number the descriptor
 */
public record Fd(int number) implements AutoCloseable {
    private static final LibC OPEN = new LibC("open");
    private static final LibC SYNCFS = new LibC("syncfs");
    private static final LibC CLOSE = new LibC("close");
    private static final int O_RDWR = 2;
    private static final int O_CREAT = 0100;
    private static final int O_NOCTTY = 0400;
    private static final int O_NOFOLLOW = 0400000;
    private static final int OWNER_ONLY = 0600;
    private static final int O_NONBLOCK = 04000;
    private static final int O_PATH = 010000000;
    private static final int O_CLOEXEC = 02000000;
    private static final int O_DIRECTORY = 0200000;

    /**
     * Opens a file or directory for reading; a FIFO does not block (open(2), O_NONBLOCK).
     *
     * @throws KernelException if it cannot be opened
     */
    public static Fd open(Path path) {
        return open(path, O_NONBLOCK);
    }

    /**
     * Opens a file for reading and writing; a FIFO does not block, and a terminal does not become this process's.
     *
     * @throws KernelException if it cannot be opened
     */
    public static Fd openToWrite(Path path) {
        return open(path, O_RDWR | O_NONBLOCK | O_NOCTTY);
    }

    /**
     * Opens a directory that the path names itself, not a link to one.
     *
     * @throws KernelException if it cannot be opened, or is no directory
     */
    public static Fd openDirectory(Path path) {
        return open(path, O_DIRECTORY | O_NOFOLLOW);
    }

    /**
     * Opens what the path names itself, be it a link, a socket or a device, without any effect on it: it can be looked
     * at by {@link #path}, and opened, connected or mounted by it then (open(2), O_PATH).
     *
     * @throws KernelException if nothing is there
     */
    public static Fd openToLook(Path path) {
        return open(path, O_PATH | O_NOFOLLOW);
    }

    static Fd openWritable(Path path) {
        return open(path, O_RDWR);
    }

    static Fd openOrCreatePrivate(Path path) {
        return open(path, O_RDWR | O_CREAT | O_NOFOLLOW);
    }

    static Fd openTerminal(Path path) {
        return open(path, O_RDWR | O_NOCTTY | O_NONBLOCK);
    }

    private static Fd open(Path path, int flags) {
        try (Memory memory = new Memory()) {
            return new Fd(check("open", path, OPEN.call(memory.string(path), flags | O_CLOEXEC, OWNER_ONLY)));
        }
    }

    /** Returns a path that leads to the open file itself (proc_pid_fd(5)). */
    public Path path() {
        return Path.of("/proc/self/fd/" + number);
    }

    /**
     * Waits until the filesystem that the file lies on is on its disk (syncfs(2)).
     *
     * @throws KernelException if it could not be written
     */
    public void syncFilesystem() {
        check("syncfs", path(), SYNCFS.call(number));
    }

    @Override
    public void close() {
        CLOSE.call(number);
    }

    /** Passes a result on, unless it says that the call failed. */
    static int check(String call, Object path, int result) {
        if (result < 0) {
            throw new KernelException(call, path, LibC.errno());
        }
        return result;
    }
}
