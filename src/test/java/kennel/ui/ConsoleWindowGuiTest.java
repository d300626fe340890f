package kennel.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.EventQueue;
import java.awt.Frame;
import java.awt.GraphicsEnvironment;
import java.awt.event.WindowEvent;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import kennel.testlayers.Await;
import kennel.testlayers.Needs;
import kennel.ui.console.ConsoleProgram;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The life of a console's window. */
class ConsoleWindowGuiTest {
    private static final byte[] END = {};

    private final BlockingQueue<byte[]> output = new LinkedBlockingQueue<>();
    private final CompletableFuture<Integer> exitCode = new CompletableFuture<>();

    @BeforeEach
    void needsADisplay() {
        Needs.require(!GraphicsEnvironment.isHeadless(), "needs a display: Xvfb and openbox");
    }

    @Test
    void itShowsTheTitleWithItsOwnAndEndsWithTheProgram() throws Exception {
        CompletableFuture<Integer> result = CompletableFuture.supplyAsync(() -> ConsoleWindow.run(80, 24, this::start));
        output.add("\033]2;sudo password\007".getBytes(StandardCharsets.US_ASCII));
        await(() -> title().equals(Optional.of("Kennel console: sudo password")));
        exitCode.complete(7);
        output.add(END);
        assertThat(result.get(20, TimeUnit.SECONDS)).isEqualTo(7);
        assertThat(title()).isEmpty();
    }

    @Test
    void closingItHangsUpTheProgram() throws Exception {
        CompletableFuture<Integer> result = CompletableFuture.supplyAsync(() -> ConsoleWindow.run(80, 24, this::start));
        await(() -> title().isPresent());
        Frame frame = Arrays.stream(Frame.getFrames())
                .filter(Frame::isShowing)
                .findFirst()
                .orElseThrow();
        // By its own thread: a test before may have left listeners that wait for each other else.
        EventQueue.invokeLater(() -> frame.dispatchEvent(new WindowEvent(frame, WindowEvent.WINDOW_CLOSING)));
        assertThat(result.get(20, TimeUnit.SECONDS)).isEqualTo(129);
    }

    private static Optional<String> title() {
        return Arrays.stream(Frame.getFrames())
                .filter(Frame::isShowing)
                .map(Frame::getTitle)
                .findFirst();
    }

    private static void await(java.util.function.BooleanSupplier condition) {
        Await.until("the window", 20_000, condition);
    }

    private ConsoleProgram start() {
        return new ConsoleProgram() {
            @Override
            public int read(byte[] buffer) {
                try {
                    byte[] bytes = output.take();
                    System.arraycopy(bytes, 0, buffer, 0, bytes.length);
                    return bytes == END ? -1 : bytes.length;
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                    return -1;
                }
            }

            @Override
            public void write(byte[] bytes) {}

            @Override
            public void resize(int columns, int rows) {}

            @Override
            public int waitFor() throws InterruptedException {
                return exitCode.join();
            }

            @Override
            public void hangUp() {
                exitCode.complete(129);
                output.add(END);
            }
        };
    }
}
