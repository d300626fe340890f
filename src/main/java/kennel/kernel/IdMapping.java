package kennel.kernel;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/**
 * A user namespace that nobody lives in: made only for its map, which mounts then take over.
 *
 * <p>A JVM cannot make one itself: unshare(2) with CLONE_NEWUSER wants a process with a single thread. So a child
 * does, while the launcher goes on with other work, and waits on its input, which ends with this process at the
 * latest.
 */
public final class IdMapping implements AutoCloseable {
    private static final int MOST_WAITS = 2000;

    private final CompletableFuture<Process> child = CompletableFuture.supplyAsync(IdMapping::start);

    private static Process start() {
        try {
            return new ProcessBuilder("unshare", "--user", "cat")
                    .redirectErrorStream(true)
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Gives the namespace its map and opens it.
     *
     * @param map lines of user_namespaces(7), for users and groups alike
     * @throws IOException if there are no user namespaces to be had, or the kernel refuses the map
     */
    public Fd open(String map) throws IOException {
        Process process = started();
        Path proc = Path.of("/proc/" + process.pid());
        awaitNamespace(process, proc);
        Files.writeString(proc.resolve("uid_map"), map);
        Files.writeString(proc.resolve("gid_map"), map);
        return Fd.open(proc.resolve("ns/user"));
    }

    private Process started() throws IOException {
        try {
            return child.join();
        } catch (CompletionException e) {
            throw new IOException(e.getCause().getMessage(), e);
        }
    }

    private static void awaitNamespace(Process child, Path proc) throws IOException {
        Path own = Files.readSymbolicLink(Path.of("/proc/self/ns/user"));
        for (int waits = 0; Files.readSymbolicLink(proc.resolve("ns/user")).equals(own); waits++) {
            if (!child.isAlive() || waits == MOST_WAITS) {
                throw new IOException(new String(child.getInputStream().readAllBytes()).strip());
            }
            try {
                Thread.sleep(1);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IOException(e);
            }
        }
    }

    /** Ends the child, and waits for it: it would stay as a zombie of the program that this process becomes. */
    @Override
    public void close() {
        child.thenAccept(process -> process.destroyForcibly().onExit().join());
    }
}
