package kennel.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** What is told of a start, and to whom. */
class ProgressTest {
    private final ByteArrayOutputStream told = new ByteArrayOutputStream();
    private final PrintStream out = new PrintStream(told, true, StandardCharsets.UTF_8);

    @Test
    void saysWhatItWaitsForWhileItWaits() throws Exception {
        Progress progress = new Progress(out, out, false, () -> true);
        progress.begin("read a huge layer");
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
        while (told().isEmpty() && System.nanoTime() < end) {
            TimeUnit.MILLISECONDS.sleep(20);
        }
        assertThat(told()).contains("still at it: read a huge layer");
        progress.done("read a huge layer");
        assertThat(told()).contains("ms  read a huge layer");
    }

    @Test
    void keepsQuietAboutQuickSteps() throws Exception {
        Progress progress = new Progress(out, out, false, () -> true);
        progress.begin("first");
        progress.done("first");
        TimeUnit.MILLISECONDS.sleep(600);
        assertThat(told()).isEmpty();
    }

    @Test
    void keepsQuietWhereNobodyWatches() throws Exception {
        Progress progress = new Progress(out, out, false, () -> false);
        progress.begin("first");
        TimeUnit.MILLISECONDS.sleep(600);
        progress.done("first");
        progress.note("a thing to know");
        assertThat(told()).isEmpty();
    }

    private String told() {
        return told.toString(StandardCharsets.UTF_8);
    }
}
