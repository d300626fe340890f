package kennel.kernel;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Terminals (isatty(3), ioctl_tty(2)). */
public final class Terminal {
    private static final int TIOCGWINSZ = 0x5413;
    private static final int TIOCSWINSZ = 0x5414;
    private static final int WINSIZE_BYTES = 8;
    private static final int SYS_PIDFD_OPEN = 434;
    private static final int SYS_PIDFD_GETFD = 438;

    private Terminal() {}

    /** Returns whether a standard stream is a terminal. */
    public static boolean isTerminal(int stream) {
        return new LibC("isatty").call(stream) == 1;
    }

    /** Gives the console of a container the size of this process's terminal, if there is one. */
    public static void resizeConsole(long monitor) {
        try (Memory memory = new Memory()) {
            long size = memory.zeroed(WINSIZE_BYTES);
            if (new LibC("ioctl").call(0, TIOCGWINSZ, size) == 0) {
                setSize(monitor, size);
            }
        }
    }

    /**
     * Gives the console of a container a size.
     *
     * <p>LXC passes a terminal's size on to a stand-in for the console only. The console is reached through the
     * descriptor of the monitor and not by its name inside, which the container could lead to any device.
     *
     * @param monitor pid of the container's LXC process
     * @param columns 1 to 65535
     * @param rows 1 to 65535
     */
    public static void resizeConsole(long monitor, int columns, int rows) {
        try (Memory memory = new Memory()) {
            setSize(monitor, PtyMaster.size(memory, columns, rows));
        }
    }

    private static void setSize(long monitor, long size) {
        for (String number : list("/proc/" + monitor + "/fd")) {
            if (isConsole(monitor, number)) {
                setSize(monitor, Integer.parseInt(number), size);
            }
        }
    }

    private static String[] list(String folder) {
        String[] names = new File(folder).list();
        return names == null ? new String[0] : names;
    }

    /** The console is the first terminal of the container's own devpts; its stand-ins are of the machine's. */
    private static boolean isConsole(long monitor, String number) {
        try {
            Path link = Path.of("/proc/" + monitor + "/fd/" + number);
            return Files.readSymbolicLink(link).equals(Path.of("/dev/pts/ptmx"))
                    && Files.readString(Path.of("/proc/" + monitor + "/fdinfo/" + number))
                            .matches("(?s).*tty-index:\\s+0\\s.*");
        } catch (IOException e) {
            return false;
        }
    }

    private static void setSize(long monitor, int number, long size) {
        LibC syscall = new LibC("syscall");
        int process = syscall.call(SYS_PIDFD_OPEN, monitor, 0);
        int console = syscall.call(SYS_PIDFD_GETFD, process, number, 0);
        try (Fd first = new Fd(process);
                Fd second = new Fd(console)) {
            new LibC("ioctl").call(console, TIOCSWINSZ, size);
        }
    }
}
