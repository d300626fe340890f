package kennel.terminal;

/** What an {@code int} of a line's text means. */
public final class Cell {
    /** Nothing was written here, or it was erased: shown as a space, left out of copied text at a line's end. */
    public static final int BLANK = 0;

    /** The right half of the wide character in the column before. */
    public static final int TAIL = 1;

    /** Set when more characters than one share the cell; the line holds the whole of them beside. */
    static final int CLUSTER = 1 << 21;

    private static final int CODE_POINT = CLUSTER - 1;

    private Cell() {}

    /** Returns whether a byte is a character of ASCII that is shown. */
    static boolean isPrintable(byte octet) {
        return (byte) (octet + 1) > ' '; // DEL becomes negative, as bytes beyond ASCII are
    }

    /** Returns the first code point in a cell, a space for a blank one. */
    public static int codePoint(int text) {
        int code = text & CODE_POINT;
        return code <= TAIL ? ' ' : code;
    }

    /** Returns whether more characters than one share the cell. */
    public static boolean isCluster(int text) {
        return (text & CLUSTER) != 0;
    }
}
