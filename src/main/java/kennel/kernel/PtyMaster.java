package kennel.kernel;

import java.nio.file.Path;
import jnr.constants.platform.Errno;

/** The side of a pseudo-terminal where the window is (pty(7)); its calls wait for nothing but where they say so. */
final class PtyMaster implements AutoCloseable {
    private static final LibC READ = new LibC("read");
    private static final LibC WRITE = new LibC("write");
    private static final LibC POLL = new LibC("poll");
    private static final Path PTMX = Path.of("/dev/ptmx");
    private static final int EFD_CLOEXEC = 02000000;
    private static final int TCSANOW = 0;
    private static final int IUTF8 = 040000;
    private static final int TIOCSWINSZ = 0x5414;
    private static final int TERMIOS_BYTES = 128;
    private static final int WINSIZE_BYTES = 8;
    private static final int POLLFD_BYTES = 8;
    private static final int POLLIN = 1;
    private static final int POLLOUT = 4;
    private static final int INPUT_BYTES = 1 << 16;
    private static final int OUTPUT_BYTES = 1 << 13;

    private final Fd master;
    private final Fd bell;
    private final Memory memory = new Memory();
    private final long input = memory.zeroed(INPUT_BYTES);
    private final long output = memory.zeroed(OUTPUT_BYTES);
    private final long inputPoll;
    private final long outputPoll;

    private PtyMaster(Fd master, Fd bell) {
        this.master = master;
        this.bell = bell;
        inputPoll = pollOf(POLLIN);
        outputPoll = pollOf(POLLOUT);
    }

    /**
     * Makes a pseudo-terminal.
     *
     * <p>Without grantpt(3): the kernel itself gives the other side its owner and mode (pts(4)).
     */
    static PtyMaster open(int columns, int rows) {
        Fd master = Fd.openTerminal(PTMX);
        try {
            Fd.check("unlockpt", PTMX, new LibC("unlockpt").call(master.number()));
            setUtf8(master);
            setSize(master, columns, rows);
            Fd bell = new Fd(Fd.check("eventfd", PTMX, new LibC("eventfd").call(0, EFD_CLOEXEC)));
            return new PtyMaster(master, bell);
        } catch (KernelException e) {
            master.close();
            throw e;
        }
    }

    /** Lets Backspace erase a whole character; all else is as the kernel makes it, which is what stty(1) calls sane. */
    private static void setUtf8(Fd master) {
        try (Memory memory = new Memory()) {
            long termios = memory.zeroed(TERMIOS_BYTES);
            Fd.check("tcgetattr", PTMX, new LibC("tcgetattr").call(master.number(), termios));
            memory.putInt(termios, memory.getInt(termios) | IUTF8);
            Fd.check("tcsetattr", PTMX, new LibC("tcsetattr").call(master.number(), TCSANOW, termios));
        }
    }

    /** Returns a struct winsize. */
    static long size(Memory memory, int columns, int rows) {
        long size = memory.zeroed(WINSIZE_BYTES);
        memory.putShort(size, rows);
        memory.putShort(size + Short.BYTES, columns);
        return size;
    }

    private static void setSize(Fd master, int columns, int rows) {
        try (Memory memory = new Memory()) {
            Fd.check("ioctl", PTMX, new LibC("ioctl").call(master.number(), TIOCSWINSZ, size(memory, columns, rows)));
        }
    }

    /** Returns the path of the program's side. */
    Path slave() {
        int most = 64;
        try (Memory memory = new Memory()) {
            long name = memory.zeroed(most);
            int errno = new LibC("ptsname_r").call(master.number(), name, most);
            if (errno != 0) {
                throw new KernelException("ptsname", PTMX, errno);
            }
            return Path.of(memory.text(name));
        }
    }

    void resize(int columns, int rows) {
        setSize(master, columns, rows);
    }

    /**
     * Reads what is there, up to the buffer's end: the kernel hands out 4 KiB at most at a time.
     *
     * @return how much; 0 if nothing is there now, -1 if nobody has the other side open
     */
    int read(byte[] buffer) {
        int most = Math.min(buffer.length, INPUT_BYTES);
        int got = 0;
        int result;
        do {
            result = READ.call(master.number(), input + got, most - got);
            got += Math.max(result, 0);
        } while (result > 0 && got < most);
        if (got > 0) {
            memory.get(input, buffer, got);
            return got;
        }
        return result == 0 ? -1 : nothing("read");
    }

    /**
     * Writes what the line has room for.
     *
     * @return how much; 0 if there is no room now, -1 if nobody has the other side open
     */
    int write(byte[] bytes, int offset) {
        int count = Math.min(bytes.length - offset, OUTPUT_BYTES);
        memory.put(output, bytes, offset, count);
        int result = WRITE.call(master.number(), output, count);
        return result >= 0 ? result : nothing("write");
    }

    private static int nothing(String call) {
        int errno = LibC.errno();
        if (errno == Errno.EAGAIN.intValue() || errno == Errno.EINTR.intValue()) {
            return 0;
        }
        // The other side's last descriptor was closed.
        if (errno == Errno.EIO.intValue()) {
            return -1;
        }
        throw new KernelException(call, PTMX, errno);
    }

    /** Waits until there is something to read, or the bell has rung. */
    void awaitInput() {
        await(inputPoll);
    }

    /** Waits until there is room to write, or the bell has rung. */
    void awaitRoom() {
        await(outputPoll);
    }

    private static void await(long poll) {
        if (POLL.call(poll, 2, -1) < 0 && LibC.errno() != Errno.EINTR.intValue()) {
            throw new KernelException("poll", PTMX, LibC.errno());
        }
    }

    private long pollOf(int events) {
        long poll = memory.zeroed(2 * POLLFD_BYTES);
        memory.putInt(poll, master.number());
        memory.putShort(poll + Integer.BYTES, events);
        memory.putInt(poll + POLLFD_BYTES, bell.number());
        memory.putShort(poll + POLLFD_BYTES + Integer.BYTES, POLLIN);
        return poll;
    }

    /** Rings the bell: from now on nobody waits here. */
    void ring() {
        try (Memory one = new Memory()) {
            long count = one.zeroed(Long.BYTES);
            one.putLong(count, 1);
            WRITE.call(bell.number(), count, Long.BYTES);
        }
    }

    /** Closes the line, which is what hangs it up. */
    @Override
    public void close() {
        master.close();
        bell.close();
        memory.close();
    }
}
