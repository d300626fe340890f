package kennel.kernel;

import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Becoming another program (execve(2)). */
public final class Program {
    private static final int F_SETFD = 2;
    private static final int FD_CLOEXEC = 1;

    private Program() {}

    /** Loads the native library through which all system calls go, so that its time can be told from theirs. */
    public static void loadLibrary() {
        new LibC("execve");
    }

    /**
     * Replaces this process, keeping its pid, its standard streams and the calling thread's namespaces.
     *
     * @param file absolute path of the program
     * @param arguments what follows the program's name
     * @param environment the whole environment that it gets
     * @throws KernelException if it cannot be executed; nothing but the close-on-exec flags has changed then
     */
    public static void become(Path file, List<String> arguments, Map<String, String> environment) {
        closeOnExec();
        List<String> words = new ArrayList<>();
        words.add(file.toString());
        words.addAll(arguments);
        List<String> variables = environment.entrySet().stream()
                .map(entry -> entry.getKey() + "=" + entry.getValue())
                .toList();
        try (Memory memory = new Memory()) {
            new LibC("execve").call(memory.string(file), memory.strings(words), memory.strings(variables));
            throw new KernelException("execve", file, LibC.errno());
        }
    }

    /** Keeps the next program from getting descriptors it does not know, with which LXC refuses to start. */
    static void closeOnExec() {
        LibC fcntl = new LibC("fcntl");
        for (String number : new File("/proc/self/fd").list()) {
            if (Integer.parseInt(number) > 2) {
                fcntl.call(Integer.parseInt(number), F_SETFD, FD_CLOEXEC);
            }
        }
    }
}
