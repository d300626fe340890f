package kennel.kernel;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import jnr.constants.platform.Errno;

/**
 * The program on a pseudo-terminal, and the thread that starts it and waits for its end.
 *
 * <p>By posix_spawn(3) and not by ProcessBuilder with {@code setsid sh -c …}: it takes a third less time, says why a
 * program could not be started, and gives signals their default handling back. It needs POSIX_SPAWN_SETSID, which
 * glibc has since 2.26.
 */
final class PtyProgram {
    private static final int CLONE_FS = 0x200;
    private static final int SIGCHLD = 17;
    private static final int SIG_DFL = 0;
    private static final int SETSIGDEF = 4;
    private static final int SETSIGMASK = 8;
    private static final int SETSID = 0x80;
    private static final int O_RDWR = 2;
    private static final int O_NOCTTY = 0x100;
    private static final int FIRST_PRIVATE_DESCRIPTOR = 3;
    private static final int SIGNAL_SET_BYTES = 128;
    /** More than posix_spawnattr_t or posix_spawn_file_actions_t takes in any C library (336 bytes in glibc). */
    private static final int OPAQUE_BYTES = 1024;

    private final List<String> command;
    private final Map<String, String> environment;
    private final Path folder;
    private final Path terminal;
    private final boolean controlling;
    private final CompletableFuture<Integer> pid = new CompletableFuture<>();
    private final CompletableFuture<Integer> exitCode = new CompletableFuture<>();

    private PtyProgram(
            List<String> command, Map<String, String> environment, Path folder, Path terminal, boolean controlling) {
        this.command = List.copyOf(command);
        this.environment = Map.copyOf(environment);
        this.folder = folder;
        this.terminal = terminal;
        this.controlling = controlling;
    }

    /** Starts a program whose standard streams are the terminal given, and its controlling terminal too if wanted. */
    static PtyProgram start(
            List<String> command, Map<String, String> environment, Path folder, Path terminal, boolean controlling) {
        PtyProgram program = new PtyProgram(command, environment, folder, terminal, controlling);
        Thread thread = new Thread(program::live, "pty");
        thread.setDaemon(true);
        thread.start();
        try {
            program.pid.join();
            return program;
        } catch (CompletionException e) {
            throw e.getCause() instanceof KernelException reason ? reason : e;
        }
    }

    int pid() {
        return pid.join();
    }

    boolean isAlive() {
        return !exitCode.isDone();
    }

    /** Runs something once the program has ended, when {@link #isAlive} says so already. */
    void whenEnded(Runnable action) {
        exitCode.thenRun(action);
    }

    int waitFor() throws InterruptedException {
        try {
            return exitCode.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        }
    }

    private void live() {
        try {
            changeFolder();
            pid.complete(spawn());
            exitCode.complete(await(pid.join()));
        } catch (RuntimeException | Error e) {
            pid.completeExceptionally(e);
            exitCode.completeExceptionally(e);
        }
    }

    /** For this thread alone: posix_spawn_file_actions_addchdir_np came with glibc 2.29, which Puppies lack. */
    private void changeFolder() {
        Fd.check("unshare", "fs", new LibC("unshare").call(CLONE_FS));
        new Mounts().changeDirectory(folder);
    }

    private int spawn() {
        // A parent may have had it ignored, and then there would be no exit code (waitpid(2), NOTES).
        new LibC("signal").call(SIGCHLD, SIG_DFL);
        List<String> variables = environment.entrySet().stream()
                .map(entry -> entry.getKey() + "=" + entry.getValue())
                .toList();
        try (Memory memory = new Memory()) {
            long attributes = memory.zeroed(OPAQUE_BYTES);
            long actions = memory.zeroed(OPAQUE_BYTES);
            call("posix_spawnattr_init", attributes);
            call("posix_spawn_file_actions_init", actions);
            try {
                setAttributes(memory, attributes);
                addActions(memory, actions);
                long pidAddress = memory.zeroed(Integer.BYTES);
                call(
                        "posix_spawnp",
                        pidAddress,
                        memory.string(command.get(0)),
                        actions,
                        attributes,
                        memory.strings(command),
                        memory.strings(variables));
                return memory.getInt(pidAddress);
            } finally {
                call("posix_spawn_file_actions_destroy", actions);
                call("posix_spawnattr_destroy", attributes);
            }
        }
    }

    private void setAttributes(Memory memory, long attributes) {
        long signals = memory.zeroed(SIGNAL_SET_BYTES);
        call("posix_spawnattr_setsigmask", attributes, signals);
        new LibC("sigfillset").call(signals);
        call("posix_spawnattr_setsigdefault", attributes, signals);
        call("posix_spawnattr_setflags", attributes, SETSID | SETSIGMASK | SETSIGDEF);
    }

    /**
     * The terminal is opened by the new process, as the leader of its session, and so becomes its controlling terminal
     * unless that is not wanted (open(2), O_NOCTTY). This process, which may lead a session too, must not open it.
     */
    private void addActions(Memory memory, long actions) {
        int flags = controlling ? O_RDWR : O_RDWR | O_NOCTTY;
        call("posix_spawn_file_actions_addopen", actions, 0, memory.string(terminal), flags, 0);
        call("posix_spawn_file_actions_adddup2", actions, 0, 1);
        call("posix_spawn_file_actions_adddup2", actions, 0, 2);
        // Java's own pipes are not closed at exec. Without this function (glibc before 2.34, musl) one that another
        // thread opens right now gets through.
        LibC closeFrom = new LibC("posix_spawn_file_actions_addclosefrom_np");
        if (closeFrom.exists()) {
            closeFrom.call(actions, FIRST_PRIVATE_DESCRIPTOR);
        } else {
            Program.closeOnExec();
        }
    }

    /** Calls one of the functions that return the errno. */
    private void call(String function, long... arguments) {
        int errno = new LibC(function).call(arguments);
        if (errno != 0) {
            throw new KernelException(function, command.get(0), errno);
        }
    }

    private static int await(int pid) {
        LibC waitpid = new LibC("waitpid");
        try (Memory memory = new Memory()) {
            long status = memory.zeroed(Integer.BYTES);
            while (waitpid.call(pid, status, 0) < 0) {
                if (LibC.errno() != Errno.EINTR.intValue()) {
                    throw new KernelException("waitpid", pid, LibC.errno());
                }
            }
            int value = memory.getInt(status);
            int signal = value & 0x7f;
            return signal == 0 ? value >> 8 & 0xff : 128 + signal;
        }
    }
}
