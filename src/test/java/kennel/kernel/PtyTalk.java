package kennel.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;

/** A shell script on a pseudo-terminal, whose output is read by a thread and kept. */
final class PtyTalk implements AutoCloseable {
    static final int COLUMNS = 80;
    static final int ROWS = 24;
    private static final int SECONDS_TO_WAIT = 20;

    private final Pty pty;
    private final ByteArrayOutputStream output = new ByteArrayOutputStream();
    private final Thread reader = new Thread(this::readToEnd, "reader");

    private PtyTalk(Pty pty) {
        this.pty = pty;
        reader.start();
    }

    /** Starts a script, whose words come as {@code $0}, {@code $1} and so on. */
    static PtyTalk with(String script, String... words) {
        return new PtyTalk(start(script, words));
    }

    /** Starts a script that nobody reads the output of. */
    static Pty start(String script, String... words) {
        List<String> command = new ArrayList<>(List.of("/bin/sh", "-c", script));
        command.addAll(List.of(words));
        return Pty.start(command, environment(), Path.of("/"), COLUMNS, ROWS);
    }

    static Map<String, String> environment() {
        Map<String, String> environment = new HashMap<>(System.getenv());
        environment.put("LC_ALL", "C.UTF-8");
        return environment;
    }

    private void readToEnd() {
        byte[] buffer = new byte[1 << 16];
        for (int count = pty.read(buffer); count >= 0; count = pty.read(buffer)) {
            synchronized (output) {
                output.write(buffer, 0, count);
                output.notifyAll();
            }
        }
        synchronized (output) {
            output.notifyAll();
        }
    }

    Pty pty() {
        return pty;
    }

    byte[] bytes() {
        synchronized (output) {
            return output.toByteArray();
        }
    }

    void type(String text) {
        pty.write(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Waits until so much was read. */
    PtyTalk awaitBytes(int count) throws InterruptedException {
        return await(() -> bytes().length >= count);
    }

    /** Waits until a text was read. */
    PtyTalk await(String text) throws InterruptedException {
        return await(() -> text().contains(text));
    }

    private PtyTalk await(BooleanSupplier condition) throws InterruptedException {
        long end = System.nanoTime() + SECONDS_TO_WAIT * 1_000_000_000L;
        synchronized (output) {
            while (!condition.getAsBoolean() && System.nanoTime() < end) {
                output.wait(100);
            }
        }
        assertThat(condition.getAsBoolean())
                .as("in time; read so far: %s", text())
                .isTrue();
        return this;
    }

    /** Waits for the end of the output, and returns it all. */
    String toEnd() throws InterruptedException {
        reader.join(SECONDS_TO_WAIT * 1000L);
        assertThat(reader.isAlive()).as("reader still waits").isFalse();
        return text();
    }

    /** Returns what was read so far, with plain line ends. */
    String text() {
        return new String(bytes(), StandardCharsets.UTF_8).replace("\r\n", "\n");
    }

    @Override
    public void close() {
        pty.close();
    }
}
