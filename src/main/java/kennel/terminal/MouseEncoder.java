package kennel.terminal;

import java.nio.charset.StandardCharsets;

/**
 * What the mouse sends to the program (xterm's ctlseqs, Mouse Tracking).
 *
 * <p>It remembers nothing: who calls it reports a move only when the mouse came to another cell, as xterm does.
 */
public final class MouseEncoder {
    private static final byte[] NOTHING = {};
    private static final int OFFSET = 32;
    private static final int MOST_IN_BYTE = 255 - OFFSET;
    private static final int MOVED = 32;

    private MouseEncoder() {}

    /** Returns whether the mouse is the program's just now: it wants to hear of it, and the user holds no Shift. */
    public static boolean isReported(Modifiers held, InputModes modes) {
        return modes.mouse() != MouseTracking.NONE && !held.shift();
    }

    /**
     * Returns what is sent.
     *
     * @param action what is done
     * @param button with which button; for a move the one that is held, {@link MouseButton#NONE} if none is
     * @param column of the cell, from 0
     * @param row of the cell on the screen, from 0
     * @return nothing where the program does not want to hear of it, or cannot be told
     */
    public static byte[] encode(
            MouseAction action, MouseButton button, int column, int row, Modifiers held, InputModes modes) {
        if (!isReported(held, modes) || !isWanted(action, button, modes.mouse())) {
            return NOTHING;
        }
        boolean isRelease = action == MouseAction.RELEASE;
        int code = isRelease && !modes.sgrMouse() ? MouseButton.NONE.code : button.code;
        if (modes.mouse() != MouseTracking.PRESSES) {
            code += (action == MouseAction.MOVE ? MOVED : 0) + (held.alt() ? 8 : 0) + (held.control() ? 16 : 0);
        }
        if (modes.sgrMouse()) {
            String sent = "\033[<" + code + ";" + (column + 1) + ";" + (row + 1) + (isRelease ? "m" : "M");
            return sent.getBytes(StandardCharsets.US_ASCII);
        }
        return inBytes(code, column + 1, row + 1);
    }

    /**
     * Returns what a turned wheel sends in place of scrolling while the alternate screen is shown (mode 1007).
     *
     * @param lines how far it was turned, downwards if positive
     * @return nothing where the wheel is to scroll, or to be reported
     */
    public static byte[] alternateScroll(int lines, InputModes modes) {
        if (modes.mouse() != MouseTracking.NONE || !modes.alternateScroll() || !modes.alternateScreen()) {
            return NOTHING;
        }
        byte[] once = KeyEncoder.key(lines < 0 ? Key.UP : Key.DOWN, Modifiers.NONE, modes);
        byte[] sent = new byte[once.length * Math.abs(lines)];
        for (int at = 0; at < sent.length; at += once.length) {
            System.arraycopy(once, 0, sent, at, once.length);
        }
        return sent;
    }

    private static boolean isWanted(MouseAction action, MouseButton button, MouseTracking tracking) {
        return switch (action) {
            case PRESS -> button != MouseButton.NONE
                    && (tracking != MouseTracking.PRESSES || button.code < MouseButton.NONE.code);
            case RELEASE -> tracking != MouseTracking.PRESSES && button != MouseButton.NONE && !button.isWheel();
            case MOVE -> tracking == MouseTracking.MOTION
                    || tracking == MouseTracking.DRAGS && button != MouseButton.NONE;
        };
    }

    /** A place that does not fit into a byte is not told at all: a wrong one would be acted on. */
    private static byte[] inBytes(int code, int column, int row) {
        if (column > MOST_IN_BYTE || row > MOST_IN_BYTE) {
            return NOTHING;
        }
        return new byte[] {'\033', '[', 'M', (byte) (code + OFFSET), (byte) (column + OFFSET), (byte) (row + OFFSET)};
    }
}
