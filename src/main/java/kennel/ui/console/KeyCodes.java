package kennel.ui.console;

import static java.util.Map.entry;

import java.awt.event.KeyEvent;
import java.util.HashMap;
import java.util.Map;
import kennel.terminal.Key;

/** Which of the terminal's keys are meant by AWT's key codes. */
final class KeyCodes {
    private static final Map<Integer, Key> ANYWHERE = anywhere();

    /** Keys whose codes belong to other keys where they are not on the keypad. */
    private static final Map<Integer, Key> ON_KEYPAD = Map.ofEntries(
            entry(KeyEvent.VK_MULTIPLY, Key.KEYPAD_MULTIPLY),
            entry(KeyEvent.VK_ASTERISK, Key.KEYPAD_MULTIPLY),
            entry(KeyEvent.VK_ADD, Key.KEYPAD_ADD),
            entry(KeyEvent.VK_PLUS, Key.KEYPAD_ADD),
            entry(KeyEvent.VK_SUBTRACT, Key.KEYPAD_SUBTRACT),
            entry(KeyEvent.VK_MINUS, Key.KEYPAD_SUBTRACT),
            entry(KeyEvent.VK_DIVIDE, Key.KEYPAD_DIVIDE),
            entry(KeyEvent.VK_SLASH, Key.KEYPAD_DIVIDE),
            entry(KeyEvent.VK_DECIMAL, Key.KEYPAD_DECIMAL),
            entry(KeyEvent.VK_PERIOD, Key.KEYPAD_DECIMAL),
            entry(KeyEvent.VK_SEPARATOR, Key.KEYPAD_SEPARATOR),
            entry(KeyEvent.VK_COMMA, Key.KEYPAD_SEPARATOR),
            entry(KeyEvent.VK_EQUALS, Key.KEYPAD_EQUAL),
            entry(KeyEvent.VK_ENTER, Key.KEYPAD_ENTER));

    /** What is engraved below the digits and the point: Shift brings it back while NumLock is on. */
    private static final Map<Key, Key> BELOW = Map.ofEntries(
            entry(Key.KEYPAD_0, Key.INSERT),
            entry(Key.KEYPAD_1, Key.END),
            entry(Key.KEYPAD_2, Key.DOWN),
            entry(Key.KEYPAD_3, Key.PAGE_DOWN),
            entry(Key.KEYPAD_4, Key.LEFT),
            entry(Key.KEYPAD_5, Key.BEGIN),
            entry(Key.KEYPAD_6, Key.RIGHT),
            entry(Key.KEYPAD_7, Key.HOME),
            entry(Key.KEYPAD_8, Key.UP),
            entry(Key.KEYPAD_9, Key.PAGE_UP),
            entry(Key.KEYPAD_DECIMAL, Key.DELETE),
            entry(Key.KEYPAD_SEPARATOR, Key.DELETE));

    private KeyCodes() {}

    /** Returns the key of an event, or null if it stands for a character or for nothing. */
    static Key key(KeyEvent pressed) {
        boolean isOnKeypad = pressed.getKeyLocation() == KeyEvent.KEY_LOCATION_NUMPAD;
        Key key = isOnKeypad ? ON_KEYPAD.get(pressed.getKeyCode()) : null;
        if (key == null) {
            key = ANYWHERE.get(pressed.getKeyCode());
        }
        // AWT gives the digit's code then, but no digit.
        return isCharacter(pressed.getKeyChar()) ? key : below(key);
    }

    private static Key below(Key key) {
        return key == null ? null : BELOW.getOrDefault(key, key);
    }

    private static boolean isCharacter(char typed) {
        return typed != KeyEvent.CHAR_UNDEFINED && !Character.isISOControl(typed);
    }

    private static Map<Integer, Key> anywhere() {
        Map<Integer, Key> keys = new HashMap<>(Map.ofEntries(
                entry(KeyEvent.VK_BACK_SPACE, Key.BACKSPACE),
                entry(KeyEvent.VK_TAB, Key.TAB),
                entry(KeyEvent.VK_ENTER, Key.ENTER),
                entry(KeyEvent.VK_ESCAPE, Key.ESCAPE),
                entry(KeyEvent.VK_UP, Key.UP),
                entry(KeyEvent.VK_DOWN, Key.DOWN),
                entry(KeyEvent.VK_RIGHT, Key.RIGHT),
                entry(KeyEvent.VK_LEFT, Key.LEFT),
                entry(KeyEvent.VK_KP_UP, Key.UP),
                entry(KeyEvent.VK_KP_DOWN, Key.DOWN),
                entry(KeyEvent.VK_KP_RIGHT, Key.RIGHT),
                entry(KeyEvent.VK_KP_LEFT, Key.LEFT),
                entry(KeyEvent.VK_BEGIN, Key.BEGIN),
                entry(KeyEvent.VK_CLEAR, Key.BEGIN),
                entry(KeyEvent.VK_END, Key.END),
                entry(KeyEvent.VK_HOME, Key.HOME),
                entry(KeyEvent.VK_INSERT, Key.INSERT),
                entry(KeyEvent.VK_DELETE, Key.DELETE),
                entry(KeyEvent.VK_PAGE_UP, Key.PAGE_UP),
                entry(KeyEvent.VK_PAGE_DOWN, Key.PAGE_DOWN)));
        addRow(keys, KeyEvent.VK_F1, Key.F1, 12);
        addRow(keys, KeyEvent.VK_F13, Key.F13, 12);
        addRow(keys, KeyEvent.VK_NUMPAD0, Key.KEYPAD_0, 10);
        return Map.copyOf(keys);
    }

    private static void addRow(Map<Integer, Key> keys, int code, Key first, int count) {
        for (int number = 0; number < count; number++) {
            keys.put(code + number, Key.values()[first.ordinal() + number]);
        }
    }
}
