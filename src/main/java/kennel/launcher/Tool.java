package kennel.launcher;

import java.io.IOException;
import java.io.InputStream;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import kennel.sandbox.ExitCode;
import kennel.sandbox.SandboxException;
import kennel.sandbox.Text;
import kennel.sandbox.Words;

/**
 * What came of a program of the system's, run to its end without input.
 *
 * @param name its name
 * @param code its exit code
 * @param text what it said
 */
record Tool(String name, int code, String text) {
    private static final Redirect NOTHING = Redirect.from(Path.of("/dev/null").toFile());

    /**
     * Runs one.
     *
     * @throws SandboxException if this machine does not have it
     * @throws IOException if this thread is interrupted; the program is ended then
     */
    static Tool run(String... command) throws IOException {
        Process process;
        try {
            process = new ProcessBuilder(List.of(command))
                    .redirectErrorStream(true)
                    .redirectInput(NOTHING)
                    .start();
        } catch (IOException e) {
            throw new SandboxException(ExitCode.UNAVAILABLE, Words.say("tool.missing", command[0]), e);
        }
        // Beside the wait, which unlike the reading can be interrupted.
        CompletableFuture<String> text = CompletableFuture.supplyAsync(() -> read(process.getInputStream()));
        try {
            return new Tool(command[0], process.waitFor(), text.join());
        } catch (InterruptedException e) {
            process.destroy();
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    private static String read(InputStream stream) {
        try {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            return "";
        }
    }

    /**
     * Fails unless it went well.
     *
     * @param shown what it was done to
     */
    void require(String shown) {
        if (code != 0) {
            // Programs of this kind say what went wrong on a line that begins with their name.
            String reason = text.lines()
                    .filter(line -> line.startsWith(name + ": "))
                    .findFirst()
                    .or(() -> text.lines().reduce((earlier, later) -> later))
                    .orElse(name + " " + code);
            throw new SandboxException(ExitCode.SOFTWARE, Words.say("tool.failed", shown, Text.visible(reason)));
        }
    }
}
