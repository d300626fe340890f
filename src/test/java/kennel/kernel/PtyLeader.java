package kennel.kernel;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** A program of its own that opens a pseudo-terminal and tells what it and the program on it then are. */
final class PtyLeader {
    private PtyLeader() {}

    /** Prints whether this process leads a session, its terminal, what signals its program ignores, its exit code. */
    public static void main(String[] none) throws Exception {
        // Not by ProcessHandle, whose loading resets SIGCHLD.
        String own = Path.of("/proc/self").toRealPath().getFileName().toString();
        try (Pty pty = Pty.start(List.of("sh", "-c", "read x; exit 9"), Map.of(), Path.of("/"), 80, 24)) {
            ProcessState program = ProcessState.of(pty.pid());
            System.out.println(
                    "leader " + own.equals(Long.toString(ProcessState.of(own).session())));
            System.out.println("controls program " + (program.terminal() != 0));
            System.out.println("ignored " + ProcessState.signals(pty.pid(), "SigIgn"));
            pty.resize(100, 30);
            pty.write(new byte[] {'\n'});
            PtyTest.readAll(pty);
            System.out.println("exit code " + pty.waitFor());
            System.out.println("own terminal " + ProcessState.of(own).terminal());
        }
    }
}
