package kennel.ui.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Point;
import java.awt.event.KeyEvent;
import javax.accessibility.AccessibleText;
import javax.swing.JTextField;
import org.assertj.swing.core.MouseButton;
import org.assertj.swing.edt.GuiActionRunner;
import org.assertj.swing.timing.Pause;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a user does with a terminal, with a real keyboard and mouse. */
class TerminalPanelGuiTest {
    /** Longer than what Java takes for a double click on X: half a second. */
    private static final int DOUBLE_CLICK_MILLIS = 600;

    private ConsoleFixture console;

    @BeforeEach
    void open() {
        console = new ConsoleFixture();
    }

    @AfterEach
    void close() {
        if (console != null) {
            console.close();
        }
    }

    /** Presses keys in their order, the last one while the others are held. */
    private void press(int... keys) {
        for (int key : keys) {
            console.robot.pressKey(key);
        }
        for (int index = keys.length - 1; index >= 0; index--) {
            console.robot.releaseKey(keys[index]);
        }
        console.robot.waitForIdle();
    }

    private void drag(Point from, Point to) {
        console.robot.pressMouse(console.view, from);
        console.robot.moveMouse(console.view, (from.x + to.x) / 2, (from.y + to.y) / 2);
        console.robot.moveMouse(console.view, to);
        console.robot.releaseMouseButtons();
        console.robot.waitForIdle();
    }

    private String clipboard() {
        return new Clipboards(console.view.getToolkit()).copied().orElse("");
    }

    private long top() {
        return GuiActionRunner.execute(() -> console.view.shown().top());
    }

    @Test
    void keysGoToTheProgram() {
        press(KeyEvent.VK_A);
        press(KeyEvent.VK_CONTROL, KeyEvent.VK_C);
        press(KeyEvent.VK_UP);
        press(KeyEvent.VK_TAB);
        assertThat(console.sent()).isEqualTo("a\003\033[A\t");
    }

    @Test
    void draggingSelectsAndAShortcutCopies() {
        console.print("hello world");
        drag(console.cell(0, 6), console.cell(0, 11));
        press(KeyEvent.VK_CONTROL, KeyEvent.VK_SHIFT, KeyEvent.VK_C);
        console.robot.waitForIdle();
        assertThat(clipboard()).isIn("world", "orld");
        assertThat(console.sent()).isEmpty();
    }

    @Test
    void aDoubleClickSelectsAWordAndTheMiddleButtonPastesIt() {
        console.print("hello world again");
        ConsoleFixture.await("the word to be selected", this::doubleClickSelectsWorld);
        console.robot.click(console.view, console.cell(3, 3), MouseButton.MIDDLE_BUTTON, 1);
        ConsoleFixture.await("the word to be pasted", () -> console.sent().equals("world"));
    }

    /** On a busy machine two clicks may come so late after each other that they are no double click. */
    private boolean doubleClickSelectsWorld() {
        Pause.pause(DOUBLE_CLICK_MILLIS);
        console.robot.click(console.view, console.cell(0, 8), MouseButton.LEFT_BUTTON, 2);
        console.robot.waitForIdle();
        return GuiActionRunner.execute(() -> console.view.selection().text(console.terminal))
                .equals("world");
    }

    @Test
    void severalLinesArePastedOnlyWhenTheUserAgrees() {
        new Clipboards(console.view.getToolkit()).copy("one\ntwo\n");
        press(KeyEvent.VK_CONTROL, KeyEvent.VK_SHIFT, KeyEvent.VK_V);
        console.window
                .optionPane()
                .requirePlainMessage()
                .buttonWithText("Do not paste")
                .click();
        console.robot.waitForIdle();
        assertThat(console.sent()).isEmpty();
        console.robot.focusAndWaitForFocusGain(console.view);
        press(KeyEvent.VK_CONTROL, KeyEvent.VK_SHIFT, KeyEvent.VK_V);
        console.window.optionPane().buttonWithText("Paste").click();
        ConsoleFixture.await("the text to be pasted", () -> console.sent().equals("one\rtwo\r"));
    }

    @Test
    void bracketedPasteIsNotAskedFor() {
        console.print("\033[?2004h");
        new Clipboards(console.view.getToolkit()).copy("one\n\033[201~two");
        press(KeyEvent.VK_CONTROL, KeyEvent.VK_SHIFT, KeyEvent.VK_V);
        ConsoleFixture.await("the text to be pasted", () -> !console.sent().isEmpty());
        assertThat(console.sent()).isEqualTo("\033[200~one\r[201~two\033[201~");
    }

    @Test
    void theWheelScrollsBackAndTypingReturnsToTheBottom() {
        StringBuilder lines = new StringBuilder();
        for (int line = 0; line < 100; line++) {
            lines.append(line).append("\r\n");
        }
        console.print(lines.toString());
        long bottom = top();
        console.robot.rotateMouseWheel(console.view, -2);
        ConsoleFixture.await("the view to scroll", () -> top() == bottom - 6);
        console.print("more\r\n");
        assertThat(top()).isEqualTo(bottom - 6);
        press(KeyEvent.VK_X);
        ConsoleFixture.await("the bottom", () -> top() == bottom + 1);
    }

    @Test
    void theMouseIsReportedWhereTheProgramAskedForIt() {
        console.print("\033[?1000h\033[?1006h");
        console.robot.click(console.view, console.cell(2, 4));
        assertThat(console.sent()).isEqualTo("\033[<0;5;3M\033[<0;5;3m");
    }

    @Test
    void searchingHighlightsAndJumps() {
        console.print("needle\r\n" + "hay\r\n".repeat(50) + "another needle\r\n");
        press(KeyEvent.VK_CONTROL, KeyEvent.VK_SHIFT, KeyEvent.VK_F);
        console.window.textBox("find.text").enterText("NE");
        ConsoleFixture.await(
                "two matches",
                () -> GuiActionRunner.execute(() -> console.view.search().count()) == 2);
        press(KeyEvent.VK_ENTER);
        console.window.textBox("find.text").enterText("EDLE");
        press(KeyEvent.VK_ENTER);
        ConsoleFixture.await("the first line", () -> top() == 0);
        press(KeyEvent.VK_ESCAPE);
        ConsoleFixture.await("the focus", () -> GuiActionRunner.execute(console.view::isFocusOwner));
        assertThat(GuiActionRunner.execute(() -> console.robot
                        .finder()
                        .findAll(console.panel, found -> found instanceof JTextField field && field.isShowing())))
                .isEmpty();
    }

    @Test
    void aLinkIsOpenedByAClickWithControlOnly() {
        console.print("see https://a.example/x");
        console.robot.click(console.view, console.cell(0, 8));
        console.robot.pressKey(KeyEvent.VK_CONTROL);
        console.robot.moveMouse(console.view, console.cell(0, 9));
        console.robot.moveMouse(console.view, console.cell(0, 10));
        console.robot.click(console.view, console.cell(0, 10), MouseButton.LEFT_BUTTON, 1);
        console.robot.releaseKey(KeyEvent.VK_CONTROL);
        ConsoleFixture.await("the link to be opened", () -> !console.opened.isEmpty());
        assertThat(console.opened).hasSize(1).first().hasToString("https://a.example/x");
    }

    @Test
    void largerTextLeavesRoomForFewerCells() {
        press(KeyEvent.VK_CONTROL, KeyEvent.VK_EQUALS);
        press(KeyEvent.VK_CONTROL, KeyEvent.VK_EQUALS);
        ConsoleFixture.await("fewer columns", () -> console.terminal.snapshot().columns() < ConsoleFixture.COLUMNS);
        press(KeyEvent.VK_CONTROL, KeyEvent.VK_0);
        ConsoleFixture.await(
                "as many as before", () -> console.terminal.snapshot().columns() == ConsoleFixture.COLUMNS);
    }

    @Test
    void aScreenReaderReadsTheRowsAndFollowsTheCursor() {
        console.print("first\r\nsecond line");
        AccessibleText text = GuiActionRunner.execute(
                () -> console.view.getAccessibleContext().getAccessibleText());
        GuiActionRunner.execute(() -> {
            assertThat(text.getCaretPosition()).isEqualTo("first\nsecond line".length());
            assertThat(text.getAtIndex(AccessibleText.WORD, 7)).isEqualTo("second");
            assertThat(text.getIndexAtPoint(console.cell(1, 2))).isEqualTo(8);
        });
    }
}
