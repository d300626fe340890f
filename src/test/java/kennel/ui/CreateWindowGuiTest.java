package kennel.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Frame;
import java.awt.GraphicsEnvironment;
import java.awt.event.WindowEvent;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import kennel.sandbox.Draft;
import kennel.sandbox.IdMap;
import kennel.testlayers.Await;
import kennel.testlayers.Needs;
import kennel.ui.look.Theme;
import kennel.ui.task.BackgroundTasks;
import org.assertj.swing.edt.FailOnThreadViolationRepaintManager;
import org.assertj.swing.edt.GuiActionRunner;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The life of the wizard's window on this very machine. */
class CreateWindowGuiTest {
    private final AtomicBoolean left = new AtomicBoolean();

    @TempDir
    private Path settings;

    @BeforeEach
    void needsADisplay() {
        Needs.require(!GraphicsEnvironment.isHeadless(), "needs a display: Xvfb and openbox");
        FailOnThreadViolationRepaintManager.install();
    }

    @Test
    void itOpensAndGoesAwayWhenItIsClosed() {
        GuiActionRunner.execute(Theme.LIGHT::install);
        CreateWindow.open(
                Optional.of(Draft.usual()),
                IdMap.AUTO,
                settings,
                new BackgroundTasks(),
                spec -> {},
                () -> left.set(true));
        await(() -> window().isPresent());
        Frame frame = GuiActionRunner.execute(() -> window().orElseThrow());
        assertThat(GuiActionRunner.execute(frame::getTitle)).contains("Kennel");
        GuiActionRunner.execute(() -> frame.dispatchEvent(new WindowEvent(frame, WindowEvent.WINDOW_CLOSING)));
        await(() -> window().isEmpty());
        assertThat(left).isTrue();
    }

    private static Optional<Frame> window() {
        return Arrays.stream(Frame.getFrames()).filter(Frame::isShowing).findFirst();
    }

    private static void await(BooleanSupplier condition) {
        Await.until("the window", 10_000, () -> GuiActionRunner.execute(condition::getAsBoolean));
    }
}
