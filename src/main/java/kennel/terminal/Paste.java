package kennel.terminal;

import java.nio.charset.StandardCharsets;

/**
 * Text that is pasted, made safe to be sent.
 *
 * <p>Line ends become what Enter sends. Control characters other than tabs are left out, those of C1 too, so that a text
 * can neither press keys nor end the brackets that tell the program what was pasted (mode 2004): xterm's
 * {@code disallowedPasteControls} does the same to the worst of them.
 */
public final class Paste {
    private static final String START = "\033[200~";
    private static final String END = "\033[201~";

    private Paste() {}

    /** Returns what is sent; nothing for a text of which nothing is left. */
    public static byte[] bytes(String text, InputModes modes) {
        String sent = clean(text);
        if (modes.bracketedPaste() && !sent.isEmpty()) {
            sent = START + sent + END;
        }
        return sent.getBytes(StandardCharsets.UTF_8);
    }

    /** Returns how many lines a text has that a shell would run or hold; a line end after the last one does not count. */
    public static int lines(String text) {
        String sent = clean(text);
        int ends = (int) sent.chars().filter(character -> character == '\r').count();
        return sent.endsWith("\r") || sent.isEmpty() ? ends : ends + 1;
    }

    /** Returns whether sending it presses Enter: a shell would run it at once where no brackets are asked for. */
    public static boolean pressesEnter(String text) {
        return clean(text).indexOf('\r') >= 0;
    }

    private static String clean(String text) {
        StringBuilder sent = new StringBuilder(text.length());
        for (int at = 0; at < text.length(); at++) {
            char character = text.charAt(at);
            if (character == '\n') {
                sent.append(at > 0 && text.charAt(at - 1) == '\r' ? "" : "\r");
            } else if (character == '\t' || character == '\r' || !Character.isISOControl(character)) {
                sent.append(character);
            }
        }
        return sent.toString();
    }
}
