package kennel.terminal;

import java.nio.charset.StandardCharsets;

/**
 * What a pressed key sends to the program, as xterm with {@code metaSendsEscape} does.
 *
 * <p>The rules are those of xterm's ctlseqs (Special Keyboard Keys) and of terminfo's {@code xterm-256color}; where they
 * leave something open, xterm itself was asked ({@code src/test/oracle/xterm-keys}).
 */
public final class KeyEncoder {
    private static final String ESCAPE = "\033";
    private static final String CSI = "\033[";
    private static final String SS3 = "\033O";
    private static final char BACKSPACE = '\b';
    private static final char DELETE = '\177';

    private KeyEncoder() {}

    /** Returns what a key sends. */
    public static byte[] key(Key key, Modifiers held, InputModes modes) {
        String sent =
                switch (key.form) {
                    case CONTROL -> control(key, held, modes);
                    case CURSOR -> cursor(key, held, modes);
                    case FUNCTION -> modes.vt52() ? ESCAPE + key.letter : lettered(SS3, key, held);
                    case NUMBERED -> CSI + key.number + (modes.vt52() ? "" : parameter(held)) + key.letter;
                    case KEYPAD -> keypad(key, held, modes);
                };
        return text(sent);
    }

    /**
     * Returns what a key sends that stands for a character.
     *
     * @param codePoint the character that the keyboard's layout chose, Shift and AltGr included
     * @param held Alt puts an Escape before it, Control makes a control character of it where there is one
     */
    public static byte[] character(int codePoint, Modifiers held) {
        int sent = held.control() ? control(codePoint) : codePoint;
        return text((held.alt() ? ESCAPE : "") + Character.toString(sent));
    }

    /** Returns what is sent for text that an input method composed. */
    public static byte[] text(String composed) {
        return composed.getBytes(StandardCharsets.UTF_8);
    }

    private static String control(Key key, Modifiers held, InputModes modes) {
        if (key == Key.TAB && held.shift()) {
            return CSI + "Z";
        }
        String sent =
                switch (key) {
                    case TAB -> "\t";
                    case ENTER -> enter(modes);
                    case ESCAPE -> ESCAPE;
                    default -> String.valueOf(modes.backspaceSendsBackspace() != held.control() ? BACKSPACE : DELETE);
                };
        return held.alt() ? ESCAPE + sent : sent;
    }

    private static String enter(InputModes modes) {
        return modes.newLine() ? "\r\n" : "\r";
    }

    private static String cursor(Key key, Modifiers held, InputModes modes) {
        if (modes.vt52()) {
            return ESCAPE + key.letter;
        }
        return lettered(modes.applicationCursor() ? SS3 : CSI, key, held);
    }

    private static String lettered(String start, Key key, Modifiers held) {
        return held.any() ? CSI + 1 + parameter(held) + key.letter : start + key.letter;
    }

    private static String parameter(Modifiers held) {
        return held.any() ? ";" + held.parameter() : "";
    }

    private static String keypad(Key key, Modifiers held, InputModes modes) {
        if (!modes.applicationKeypad() || held.numLock()) {
            return key == Key.KEYPAD_ENTER ? enter(modes) : key.character;
        }
        if (modes.vt52()) {
            return ESCAPE + "?" + key.letter;
        }
        return SS3 + (held.any() ? held.parameter() : "") + key.letter;
    }

    /** The control characters as X keyboards make them: those above the letters can be had from the digits too. */
    private static int control(int codePoint) {
        if (codePoint >= '@' && codePoint <= '~' || codePoint == ' ') {
            return codePoint & 0x1F;
        }
        return switch (codePoint) {
            case '2' -> 0;
            case '3', '4', '5', '6', '7' -> codePoint - '3' + 0x1B;
            case '8', '?' -> DELETE;
            case '/' -> 0x1F;
            default -> codePoint;
        };
    }
}
