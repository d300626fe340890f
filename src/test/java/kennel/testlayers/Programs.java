package kennel.testlayers;

import java.io.IOException;
import java.io.OutputStream;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import kennel.session.NestedServer;
import kennel.x11.DisplayName;

/** Programs on a display, which end with this. */
public final class Programs implements AutoCloseable {
    private final Map<String, String> environment;
    private final List<Process> running = new ArrayList<>();

    private Programs(Map<String, String> environment) {
        this.environment = environment;
    }

    /** Runs programs on the test's own display. */
    public static Programs outside() {
        return new Programs(Map.of("LC_ALL", "C.UTF-8"));
    }

    /** Runs programs on a nested display. */
    public static Programs on(NestedServer server) {
        String display = DisplayName.local(server.number()).toString();
        return new Programs(Map.of(
                "LC_ALL",
                "C.UTF-8",
                "DISPLAY",
                display,
                "XAUTHORITY",
                server.cookie().toString()));
    }

    private ProcessBuilder builder(String... command) {
        ProcessBuilder builder = new ProcessBuilder(command).redirectError(Redirect.DISCARD);
        builder.environment().putAll(environment);
        return builder;
    }

    /** Starts one that goes on. */
    public Process start(String... command) throws IOException {
        Process process = builder(command).redirectOutput(Redirect.DISCARD).start();
        running.add(process);
        return process;
    }

    /** Runs one and returns what it prints. */
    public String out(String... command) {
        try {
            Process process = builder(command).start();
            process.getOutputStream().close();
            return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    /** Copies a text as a program of this display would. */
    public void copy(String text) throws IOException {
        beginCopy(text);
        Await.until("the copy", 10_000, () -> paste().equals(text));
    }

    /** The same without a look at what came of it: xclip gives large texts to one program at a time. */
    public void beginCopy(String text) throws IOException {
        Process process = start("xclip", "-quiet", "-selection", "clipboard", "-in");
        try (OutputStream in = process.getOutputStream()) {
            in.write(text.getBytes(StandardCharsets.UTF_8));
        }
    }

    /** Returns what can be pasted; nothing if nothing can. */
    public String paste() {
        return out("timeout", "5", "xclip", "-selection", "clipboard", "-out");
    }

    @Override
    public void close() {
        running.forEach(Process::destroyForcibly);
    }

    /** Ends one and waits until it is gone, but not for ever. */
    static void end(Process process) {
        process.destroy();
        try {
            if (!process.waitFor(5, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
