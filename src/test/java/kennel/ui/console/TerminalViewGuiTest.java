package kennel.ui.console;

import java.awt.AWTException;
import java.awt.Color;
import java.awt.Point;
import java.awt.Robot;
import org.assertj.swing.edt.GuiActionRunner;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is seen of a terminal on the screen. */
class TerminalViewGuiTest {
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

    @Test
    void theEdgesChangeTheirColourTogetherWithTheScreen() throws AWTException {
        console.print("\033[?5h");
        awaitEdges(ConsoleColours.dark().foreground());
        console.print("\033[?5l");
        awaitEdges(ConsoleColours.dark().background());
        console.print("\033]11;#123456\007");
        awaitEdges(0x123456);
    }

    private void awaitEdges(int rgb) throws AWTException {
        Robot eye = new Robot();
        Point origin = GuiActionRunner.execute(console.view::getLocationOnScreen);
        int right = origin.x + console.view.getWidth() - 1;
        int bottom = origin.y + console.view.getHeight() - 1;
        Color colour = new Color(rgb);
        ConsoleFixture.await(
                "the edges to be %06x".formatted(rgb),
                () -> colour.equals(eye.getPixelColor(origin.x, origin.y))
                        && colour.equals(eye.getPixelColor(right, bottom)));
    }
}
