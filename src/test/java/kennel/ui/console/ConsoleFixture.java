package kennel.ui.console;

import java.awt.GraphicsEnvironment;
import java.awt.Point;
import java.awt.Rectangle;
import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.swing.JFrame;
import kennel.terminal.Terminal;
import kennel.terminal.TerminalListener;
import kennel.testlayers.Await;
import kennel.testlayers.Needs;
import org.assertj.swing.core.BasicRobot;
import org.assertj.swing.core.GenericTypeMatcher;
import org.assertj.swing.core.Robot;
import org.assertj.swing.edt.FailOnThreadViolationRepaintManager;
import org.assertj.swing.edt.GuiActionRunner;
import org.assertj.swing.fixture.FrameFixture;

/** A terminal in a window on the test's display, and what it sent to its program. */
final class ConsoleFixture implements TerminalInput, AutoCloseable {
    static final int COLUMNS = 40;
    static final int ROWS = 10;

    final Terminal terminal = new Terminal(COLUMNS, ROWS, 1000, new TerminalListener() {});
    final List<URI> opened = new CopyOnWriteArrayList<>();
    final Robot robot;
    final FrameFixture window;
    final TerminalPanel panel;
    final TerminalView view;
    private final ByteArrayOutputStream sent = new ByteArrayOutputStream();

    ConsoleFixture() {
        Needs.require(!GraphicsEnvironment.isHeadless(), "needs a display: Xvfb and openbox");
        FailOnThreadViolationRepaintManager.install();
        robot = BasicRobot.robotWithNewAwtHierarchy();
        robot.settings().delayBetweenEvents(5);
        robot.settings().eventPostingDelay(20);
        panel = GuiActionRunner.execute(() -> new TerminalPanel(terminal, this, ConsoleColours.dark(), opened::add));
        JFrame frame = GuiActionRunner.execute(() -> {
            JFrame made = new JFrame();
            made.add(panel);
            return made;
        });
        window = new FrameFixture(robot, frame);
        GuiActionRunner.execute(frame::pack);
        window.show();
        view = robot.finder().find(frame, new GenericTypeMatcher<>(TerminalView.class) {
            @Override
            protected boolean isMatching(TerminalView found) {
                return true;
            }
        });
        robot.focusAndWaitForFocusGain(view);
    }

    /** Prints a text and waits until it is shown. */
    void print(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        terminal.write(bytes, 0, bytes.length);
        panel.showChanges();
        await(
                "the output to be shown",
                () -> GuiActionRunner.execute(
                        () -> view.viewport().shown().rowText(0).equals(row(0))));
    }

    private String row(int row) {
        return terminal.snapshot(new kennel.terminal.Snapshot(), view.shown().top())
                .rowText(row);
    }

    /** Waits for something to become true. */
    static void await(String what, java.util.function.BooleanSupplier condition) {
        Await.until(what, 20_000, condition);
    }

    /** Returns the middle of a cell. */
    Point cell(int row, int column) {
        Rectangle cell = view.grid().cell(row, column);
        return new Point(cell.x + cell.width / 2, cell.y + cell.height / 2);
    }

    synchronized String sent() {
        return sent.toString(StandardCharsets.UTF_8);
    }

    @Override
    public synchronized void send(byte[] bytes) {
        sent.writeBytes(bytes);
    }

    @Override
    public void resize(int columns, int rows) {}

    @Override
    public void close() {
        window.cleanUp();
        FailOnThreadViolationRepaintManager.uninstall();
    }
}
