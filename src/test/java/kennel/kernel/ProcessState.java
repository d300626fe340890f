package kennel.kernel;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What the kernel tells of a process (proc_pid_stat(5)).
 *
 * @param state one letter; X if there is no such process
 */
record ProcessState(char state, long group, long session, long terminal, long foreground) {
    /** 32 and 33, which its posix_spawn leaves ignored. */
    private static final long GLIBC_SIGNALS = 0x180000000L;

    private static final ProcessState GONE = new ProcessState('X', 0, 0, 0, 0);

    static ProcessState of(Object pid) throws IOException {
        try {
            String line = Files.readString(Path.of("/proc/" + pid + "/stat"));
            String[] fields = line.substring(line.lastIndexOf(')') + 2).split(" ");
            return new ProcessState(
                    fields[0].charAt(0), number(fields[2]), number(fields[3]), number(fields[4]), number(fields[5]));
        } catch (NoSuchFileException e) {
            return GONE;
        } catch (IOException e) {
            // ESRCH: it went away between open and read.
            return GONE;
        }
    }

    private static long number(String field) {
        return Long.parseLong(field);
    }

    /** Returns whether a process runs no more; an orphan may stay as a zombie where process 1 does not care. */
    static boolean hasEnded(Object pid) throws IOException {
        return "XZ".indexOf(of(pid).state()) >= 0;
    }

    /** Waits some seconds for a process's end. */
    static boolean endsSoon(Object pid) throws IOException, InterruptedException {
        for (int i = 0; i < 500 && !hasEnded(pid); i++) {
            Thread.sleep(20);
        }
        return hasEnded(pid);
    }

    /** Returns the numbers of a process's open files. */
    static Set<String> descriptors(Object pid) throws IOException {
        try (Stream<Path> files = Files.list(Path.of("/proc/" + pid + "/fd"))) {
            return files.map(file -> file.getFileName().toString()).collect(Collectors.toSet());
        }
    }

    /** Returns a set of signals from {@code /proc/PID/status}, without those that glibc keeps to itself. */
    static long signals(Object pid, String key) throws IOException {
        return Files.readAllLines(Path.of("/proc/" + pid + "/status")).stream()
                .filter(line -> line.startsWith(key + ":"))
                .mapToLong(line -> Long.parseUnsignedLong(line.split("\\s+")[1], 16) & ~GLIBC_SIGNALS)
                .findFirst()
                .orElseThrow();
    }
}
