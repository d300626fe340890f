package kennel.ui.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Component;
import java.awt.event.InputEvent;
import java.awt.event.KeyEvent;
import java.nio.charset.StandardCharsets;
import javax.swing.JPanel;
import kennel.terminal.InputModes;
import kennel.terminal.MouseTracking;
import org.junit.jupiter.api.Test;

/** What AWT's events send, as they come on X11 from keyboards of several layouts. */
final class KeyTranslationTest {
    private static final int SHIFT = InputEvent.SHIFT_DOWN_MASK;
    private static final int CONTROL = InputEvent.CTRL_DOWN_MASK;
    private static final int ALT = InputEvent.ALT_DOWN_MASK;
    private static final int ALT_GRAPH = InputEvent.ALT_GRAPH_DOWN_MASK;
    private static final InputModes APPLICATION =
            new InputModes(true, true, false, false, false, false, true, false, false, MouseTracking.NONE, false);

    private final Component source = new JPanel();
    private boolean numLock;
    private final KeyTranslation translation = new KeyTranslation(() -> numLock);
    private InputModes modes = InputModes.INITIAL;
    private long when;

    @Test
    void charactersAreSentOnceWhenTyped() {
        assertThat(key(KeyEvent.VK_A, 'a', 0)).isEqualTo("a");
        assertThat(key(KeyEvent.VK_A, 'A', SHIFT)).isEqualTo("A");
        assertThat(key(KeyEvent.VK_SPACE, ' ', 0)).isEqualTo(" ");
        assertThat(key(KeyEvent.VK_UNDEFINED, 'ß', 0)).isEqualTo("ß");
    }

    @Test
    void altGrChoosesCharacters() {
        assertThat(key(KeyEvent.VK_Q, '@', ALT_GRAPH)).isEqualTo("@");
        assertThat(key(KeyEvent.VK_7, '{', ALT_GRAPH)).isEqualTo("{");
        assertThat(key(KeyEvent.VK_Q, '@', ALT_GRAPH | ALT | CONTROL)).isEqualTo("@");
        assertThat(key(KeyEvent.VK_Q, '@', ALT_GRAPH | ALT)).isEqualTo("\033@");
        assertThat(key(KeyEvent.VK_Q, '@', ALT_GRAPH | CONTROL)).isEqualTo("\0");
    }

    @Test
    void controlAndAltAreSentOnceWhenPressed() {
        assertThat(key(KeyEvent.VK_C, '\003', CONTROL)).isEqualTo("\003");
        assertThat(key(KeyEvent.VK_C, 'с', CONTROL)).as("Cyrillic").isEqualTo("\003");
        assertThat(key(KeyEvent.VK_SPACE, ' ', CONTROL)).isEqualTo("\0");
        assertThat(key(KeyEvent.VK_2, '2', CONTROL)).isEqualTo("\0");
        assertThat(key(KeyEvent.VK_MINUS, '_', CONTROL | SHIFT)).isEqualTo("\037");
        assertThat(key(KeyEvent.VK_I, '\t', CONTROL)).isEqualTo("\t");
        assertThat(key(KeyEvent.VK_X, 'x', ALT)).isEqualTo("\033x");
        assertThat(key(KeyEvent.VK_X, '\030', ALT | CONTROL)).isEqualTo("\033\030");
    }

    @Test
    void keysWithoutCharactersAreSentOnce() {
        assertThat(key(KeyEvent.VK_ENTER, '\n', 0)).isEqualTo("\r");
        assertThat(key(KeyEvent.VK_BACK_SPACE, '\b', 0)).isEqualTo("\177");
        assertThat(key(KeyEvent.VK_BACK_SPACE, '\b', ALT)).isEqualTo("\033\177");
        assertThat(key(KeyEvent.VK_DELETE, '\177', 0)).isEqualTo("\033[3~");
        assertThat(key(KeyEvent.VK_ESCAPE, '\033', 0)).isEqualTo("\033");
        assertThat(key(KeyEvent.VK_TAB, '\t', SHIFT)).isEqualTo("\033[Z");
        assertThat(key(KeyEvent.VK_F24, KeyEvent.CHAR_UNDEFINED, 0)).isEqualTo("\033[45~");
        assertThat(key(KeyEvent.VK_UP, KeyEvent.CHAR_UNDEFINED, CONTROL)).isEqualTo("\033[1;5A");
        assertThat(key(KeyEvent.VK_SHIFT, KeyEvent.CHAR_UNDEFINED, SHIFT)).isEmpty();
        assertThat(key(KeyEvent.VK_ALT, KeyEvent.CHAR_UNDEFINED, ALT)).isEmpty();
        assertThat(key(KeyEvent.VK_CONTROL, KeyEvent.CHAR_UNDEFINED, CONTROL)).isEmpty();
    }

    @Test
    void theKeypadWritesOnceAndFollowsNumLock() {
        assertThat(keypad(KeyEvent.VK_NUMPAD7, '7')).isEqualTo("7");
        assertThat(keypad(KeyEvent.VK_ADD, '+')).isEqualTo("+");
        assertThat(keypad(KeyEvent.VK_HOME, KeyEvent.CHAR_UNDEFINED)).isEqualTo("\033[H");
        modes = APPLICATION;
        assertThat(keypad(KeyEvent.VK_ADD, '+')).isEqualTo("\033Ok");
        assertThat(keypad(KeyEvent.VK_ENTER, '\n')).isEqualTo("\033OM");
        assertThat(keypad(KeyEvent.VK_KP_UP, KeyEvent.CHAR_UNDEFINED)).isEqualTo("\033OA");
        numLock = true;
        assertThat(keypad(KeyEvent.VK_ADD, '+')).isEqualTo("+");
        assertThat(keypad(KeyEvent.VK_NUMPAD7, '7')).isEqualTo("7");
        assertThat(keypad(KeyEvent.VK_NUMPAD7, KeyEvent.CHAR_UNDEFINED))
                .as("with Shift")
                .isEqualTo("\033OH");
        assertThat(keypad(KeyEvent.VK_DECIMAL, '\177')).as("with Shift").isEqualTo("\033[3~");
    }

    @Test
    void whatOthersTypedIsSent() {
        assertThat(pressed(KeyEvent.VK_DEAD_ACUTE, '´', 0)).isEmpty();
        assertThat(key(KeyEvent.VK_UP, KeyEvent.CHAR_UNDEFINED, 0)).isNotEmpty();
        when++;
        assertThat(typed('é', 0)).isEqualTo("é");
        assertThat(typed('\ud83d', 0)).isEmpty();
        assertThat(typed('\ude00', 0)).isEqualTo("😀");
        assertThat(typed('\ude00', 0)).isEmpty();
    }

    @Test
    void aShortcutOfTheComponentTypesNothing() {
        assertThat(typed('\003', CONTROL | SHIFT)).isEmpty();
        assertThat(typed('+', CONTROL)).isEmpty();
        assertThat(typed('f', ALT)).isEmpty();
    }

    private String key(int code, char character, int modifiers) {
        return pressed(code, character, modifiers)
                + (character == KeyEvent.CHAR_UNDEFINED ? "" : typed(character, modifiers));
    }

    private String keypad(int code, char character) {
        when++;
        KeyEvent event =
                new KeyEvent(source, KeyEvent.KEY_PRESSED, when, 0, code, character, KeyEvent.KEY_LOCATION_NUMPAD);
        String sent = text(translation.pressed(event, modes));
        return sent + (character == KeyEvent.CHAR_UNDEFINED ? "" : typed(character, 0));
    }

    private String pressed(int code, char character, int modifiers) {
        when++;
        KeyEvent event = new KeyEvent(
                source, KeyEvent.KEY_PRESSED, when, modifiers, code, character, KeyEvent.KEY_LOCATION_STANDARD);
        return text(translation.pressed(event, modes));
    }

    private String typed(char character, int modifiers) {
        return text(translation.typed(
                new KeyEvent(source, KeyEvent.KEY_TYPED, when, modifiers, KeyEvent.VK_UNDEFINED, character)));
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
