package kennel.kernel;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;

/**
 * A program running on a pseudo-terminal of its own (pty(7)).
 *
 * <p>It is over when the program has ended, as xterm sees it: what was left running in the background does not keep
 * it open. All methods may be called by any thread; one thread reads at a time, and one writes.
 */
public final class Pty implements AutoCloseable {
    private static final int MOST_CELLS = 0xffff;

    private final PtyMaster master;
    private final PtyProgram program;
    private final AtomicBoolean closed = new AtomicBoolean();
    /** Shared by those who use the master, whose number is another file's once it is closed. */
    private final ReadWriteLock masterIsOpen = new ReentrantReadWriteLock();

    private final Object reading = new Object();
    private final Object writing = new Object();

    private Pty(PtyMaster master, PtyProgram program) {
        this.master = master;
        this.program = program;
        program.whenEnded(() -> whileOpen(master::ring));
    }

    /**
     * Starts a program in a session of its own, with the pseudo-terminal as its controlling terminal.
     *
     * @param command the program, looked for in this process's {@code PATH} if it has no slash, and its arguments
     * @param environment the whole environment that it gets
     * @param folder where it starts
     * @param columns 1 to 65535
     * @param rows 1 to 65535
     * @throws KernelException if there is no terminal to be had, or the program cannot be executed
     */
    public static Pty start(List<String> command, Map<String, String> environment, Path folder, int columns, int rows) {
        return start(command, environment, folder, columns, rows, true);
    }

    /**
     * Starts a program as the other method does; without a controlling terminal it gets no SIGHUP when its terminal
     * goes, and lives on.
     *
     * @param controlling whether the pseudo-terminal becomes its controlling terminal
     */
    public static Pty start(
            List<String> command,
            Map<String, String> environment,
            Path folder,
            int columns,
            int rows,
            boolean controlling) {
        checkSize(columns, rows);
        PtyMaster master = PtyMaster.open(columns, rows);
        try {
            return new Pty(master, PtyProgram.start(command, environment, folder, master.slave(), controlling));
        } catch (RuntimeException e) {
            master.close();
            throw e;
        }
    }

    /**
     * Waits for output and reads what is there of it; interrupting the thread does not end the wait.
     *
     * @return how many bytes were read, 64 KiB at most; -1 when the program has ended, when nobody has the terminal
     *     open any more, or after {@link #close}
     */
    public int read(byte[] buffer) {
        synchronized (reading) {
            masterIsOpen.readLock().lock();
            try {
                return buffer.length == 0 ? 0 : readOpen(buffer);
            } finally {
                masterIsOpen.readLock().unlock();
            }
        }
    }

    private int readOpen(byte[] buffer) {
        while (!closed.get()) {
            // Asked first: what it wrote before it ended is then found by the read that follows.
            boolean last = !program.isAlive();
            int count = master.read(buffer);
            if (count != 0) {
                return count;
            }
            if (last) {
                return -1;
            }
            master.awaitInput();
        }
        return -1;
    }

    /**
     * Writes everything, waiting as long as the program does not read; what is left when the program ends or
     * {@link #close} is called is dropped, as nobody will read it.
     */
    public void write(byte[] bytes) {
        synchronized (writing) {
            whileOpen(() -> writeOpen(bytes));
        }
    }

    private void writeOpen(byte[] bytes) {
        int offset = 0;
        while (offset < bytes.length && !closed.get() && program.isAlive()) {
            int count = master.write(bytes, offset);
            if (count < 0) {
                return;
            }
            offset += count;
            if (count == 0) {
                master.awaitRoom();
            }
        }
    }

    /** Gives the terminal another size, 1 to 65535 each; the program in the foreground gets SIGWINCH. */
    public void resize(int columns, int rows) {
        checkSize(columns, rows);
        whileOpen(() -> master.resize(columns, rows));
    }

    private static void checkSize(int columns, int rows) {
        if (Math.min(columns, rows) < 1 || Math.max(columns, rows) > MOST_CELLS) {
            throw new IllegalArgumentException(columns + "x" + rows);
        }
    }

    /** Waits until the program has ended; returns its exit code, or 128 + the signal that ended it. */
    public int waitFor() throws InterruptedException {
        return program.waitFor();
    }

    /** Returns whether the program has not ended yet. */
    public boolean isAlive() {
        return program.isAlive();
    }

    /** Returns the program's process id, which is its session's too; another's when the program has ended. */
    public long pid() {
        return program.pid();
    }

    /**
     * Hangs up, as a terminal window does that is closed, and does not wait for the program's end.
     *
     * <p>The kernel sends SIGHUP and SIGCONT to the program, and when that ends to the foreground process group; a
     * program that ignores it goes on without a terminal.
     */
    @Override
    public void close() {
        if (closed.getAndSet(true)) {
            return;
        }
        master.ring();
        Lock nobodyInside = masterIsOpen.writeLock();
        nobodyInside.lock();
        try {
            master.close();
        } finally {
            nobodyInside.unlock();
        }
    }

    private void whileOpen(Runnable action) {
        masterIsOpen.readLock().lock();
        try {
            if (!closed.get()) {
                action.run();
            }
        } finally {
            masterIsOpen.readLock().unlock();
        }
    }
}
