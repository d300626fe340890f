package kennel.testlayers;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import kennel.Kennel;

/**
 * A second kernel, run as a process: its root is this machine's, so it writes below a folder of the test alone.
 *
 * @param process the process
 * @param folder the test's folder, where it leaves what came of it
 */
public record UserModeLinux(Process process, Path folder) implements AutoCloseable {
    private static final Path KERNEL = Path.of("/usr/bin/linux.uml");
    private static final Path MODULES = Path.of("/usr/lib/uml/modules");

    /** Asks for it, and for what sandboxes need. */
    public static void need() {
        Needs.realContainers();
        Needs.require(Files.isExecutable(KERNEL) && Files.isDirectory(MODULES), "needs user-mode-linux");
    }

    /**
     * Returns the command that boots it; it ends when its first process does.
     *
     * @param first the script of the test resources that is the first process
     * @param more more words for the kernel; what it does not know, the first process finds in its environment
     */
    public static List<String> command(Path folder, String first, String... more) {
        List<String> command = new ArrayList<>(List.of(
                KERNEL.toString(),
                "root=/dev/root",
                "rootfstype=hostfs",
                "rw",
                "mem=1G",
                "con=null",
                "con0=null,fd:1",
                "uml_dir=" + folder + "/",
                "kennel_test=" + folder,
                "kennel_program=" + Kennel.program(),
                "init=" + Path.of("src/test/resources/uml", first).toAbsolutePath()));
        command.addAll(List.of(more));
        return command;
    }

    /** Boots it, and goes on meanwhile. */
    public static UserModeLinux start(Path folder, String first, String... more) throws IOException {
        Path console = folder.resolve("console");
        Process process = new ProcessBuilder(command(folder, first, more))
                .redirectErrorStream(true)
                .redirectOutput(console.toFile())
                .start();
        return new UserModeLinux(process, folder);
    }

    /** Returns what was printed on its console, which no memory of it holds back. */
    public String console() throws IOException {
        return Files.readString(folder.resolve("console"));
    }

    /** Returns what came of a case of its script. */
    public Kennel.Result result(String name) throws IOException {
        Path errors = folder.resolve(name + ".err");
        return new Kennel.Result(
                Integer.parseInt(read(name + ".code").strip()),
                read(name + ".out"),
                Files.exists(errors) ? Files.readString(errors) : "");
    }

    /** Returns a file that its script left. */
    public String read(String name) throws IOException {
        return Files.readString(folder.resolve(name));
    }

    /** Cuts its power: whatever it has not handed to its disks is gone. */
    @Override
    public void close() {
        List<ProcessHandle> all = process.descendants().toList();
        process.destroyForcibly().onExit().join();
        // Those that it ran are processes of this machine too.
        all.forEach(ProcessHandle::destroyForcibly);
    }
}
