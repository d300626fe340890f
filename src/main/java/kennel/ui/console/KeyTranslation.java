package kennel.ui.console;

import java.awt.Toolkit;
import java.awt.event.InputEvent;
import java.awt.event.KeyEvent;
import java.util.function.BooleanSupplier;
import kennel.terminal.InputModes;
import kennel.terminal.Key;
import kennel.terminal.KeyEncoder;
import kennel.terminal.Modifiers;

/**
 * What AWT's key events send to the program.
 *
 * <p>AWT tells of a key twice: that it was pressed, with its code, and what it typed, with the character that the layout,
 * a dead key or the compose key made. So keys without a character and those with Control or Alt are sent when they are
 * {@link #pressed}, all other characters when they are {@link #typed}. A component hands every event to the method of
 * its kind, sends what is returned, and consumes the event; it asks for no focus traversal keys, and takes its own
 * shortcuts out before. What an input method committed goes to {@link KeyEncoder#text}.
 */
final class KeyTranslation {
    private static final byte[] NOTHING = {};
    private static final int ALT = InputEvent.ALT_DOWN_MASK | InputEvent.META_DOWN_MASK;

    /** Where AltGr is reported as three keys; it chooses a character, and is neither Control nor Alt. */
    private static final int WINDOWS_ALT_GRAPH =
            InputEvent.ALT_GRAPH_DOWN_MASK | InputEvent.ALT_DOWN_MASK | InputEvent.CTRL_DOWN_MASK;

    private final BooleanSupplier numLock;
    private char sent = KeyEvent.CHAR_UNDEFINED;
    private char firstHalf;

    KeyTranslation() {
        this(KeyTranslation::isNumLockOn);
    }

    KeyTranslation(BooleanSupplier numLock) {
        this.numLock = numLock;
    }

    /** Returns what a pressed key sends, nothing if that is left to what it types. */
    byte[] pressed(KeyEvent event, InputModes modes) {
        Key key = KeyCodes.key(event);
        byte[] bytes = key == null ? character(event) : KeyEncoder.key(key, modifiers(event, modes), modes);
        sent = bytes.length > 0 ? event.getKeyChar() : KeyEvent.CHAR_UNDEFINED;
        return bytes;
    }

    /** Returns what a typed character sends, nothing if it was left to its key. */
    byte[] typed(KeyEvent event) {
        char character = event.getKeyChar();
        boolean wasSent = character == sent;
        sent = KeyEvent.CHAR_UNDEFINED;
        if (wasSent || character == KeyEvent.CHAR_UNDEFINED || Character.isISOControl(character)) {
            return NOTHING;
        }
        // What Control and Alt do was said when the key was pressed, even if the component made a shortcut of it.
        return isHeld(event, InputEvent.CTRL_DOWN_MASK) || isHeld(event, ALT) ? NOTHING : whole(character);
    }

    /** Characters beyond the first 65,536 come in two halves. */
    private byte[] whole(char character) {
        char first = firstHalf;
        firstHalf = Character.isHighSurrogate(character) ? character : 0;
        if (!Character.isSurrogate(character)) {
            return KeyEncoder.character(character, Modifiers.NONE);
        }
        return Character.isSurrogatePair(first, character)
                ? KeyEncoder.character(Character.toCodePoint(first, character), Modifiers.NONE)
                : NOTHING;
    }

    private static byte[] character(KeyEvent event) {
        Modifiers held = new Modifiers(false, isHeld(event, ALT), isHeld(event, InputEvent.CTRL_DOWN_MASK), false);
        if (!held.control() && !held.alt()) {
            return NOTHING;
        }
        char character = held.control() ? controlled(event) : event.getKeyChar();
        return character == KeyEvent.CHAR_UNDEFINED ? NOTHING : KeyEncoder.character(character, held);
    }

    /** On keyboards of other scripts, Control and the key of a Latin letter make the control character of that. */
    private static char controlled(KeyEvent event) {
        char character = event.getKeyChar();
        int code = event.getKeyCode();
        boolean isLatin = character < 0x80;
        return !isLatin && code >= KeyEvent.VK_A && code <= KeyEvent.VK_Z ? (char) code : character;
    }

    private Modifiers modifiers(KeyEvent event, InputModes modes) {
        boolean isOnKeypad = event.getKeyLocation() == KeyEvent.KEY_LOCATION_NUMPAD;
        return new Modifiers(
                event.isShiftDown(),
                isHeld(event, ALT),
                isHeld(event, InputEvent.CTRL_DOWN_MASK),
                isOnKeypad && modes.applicationKeypad() && numLock.getAsBoolean());
    }

    private static boolean isHeld(KeyEvent event, int mask) {
        int held = event.getModifiersEx();
        return (held & mask) != 0 && (held & WINDOWS_ALT_GRAPH) != WINDOWS_ALT_GRAPH;
    }

    private static boolean isNumLockOn() {
        try {
            return Toolkit.getDefaultToolkit().getLockingKeyState(KeyEvent.VK_NUM_LOCK);
        } catch (UnsupportedOperationException e) {
            return true;
        }
    }
}
