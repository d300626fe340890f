package kennel.kernel;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A user namespace that nobody lives in: made only for its map, which mounts then take over. */
public final class IdMapping {
    private static final int MOST_WAITS = 2000;

    private IdMapping() {}

    /**
     * Makes a user namespace with a map.
     *
     * <p>A JVM cannot make one itself: unshare(2) with CLONE_NEWUSER wants a process with a single thread. So a
     * child does, is kept waiting on its input, and ends when the namespace is open here.
     *
     * @param map lines of user_namespaces(7), for users and groups alike
     * @throws IOException if there are no user namespaces to be had, or the kernel refuses the map
     */
    public static Fd open(String map) throws IOException {
        Process child = new ProcessBuilder("unshare", "--user", "cat")
                .redirectErrorStream(true)
                .start();
        try {
            Path proc = Path.of("/proc/" + child.pid());
            awaitNamespace(child, proc);
            Files.writeString(proc.resolve("uid_map"), map);
            Files.writeString(proc.resolve("gid_map"), map);
            return Fd.open(proc.resolve("ns/user"));
        } finally {
            child.destroyForcibly();
        }
    }

    private static void awaitNamespace(Process child, Path proc) throws IOException {
        Path own = Files.readSymbolicLink(Path.of("/proc/self/ns/user"));
        for (int waits = 0; Files.readSymbolicLink(proc.resolve("ns/user")).equals(own); waits++) {
            if (!child.isAlive() || waits == MOST_WAITS) {
                throw new IOException(new String(child.getInputStream().readAllBytes()).strip());
            }
            Thread.onSpinWait();
            try {
                Thread.sleep(1);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IOException(e);
            }
        }
    }
}
