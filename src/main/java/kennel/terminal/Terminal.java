package kennel.terminal;

/**
 * A terminal as {@code TERM=xterm-256color} promises it: bytes in, a screen out.
 *
 * <p>Any thread may call any method. Whatever is written, nothing is thrown and the memory stays bounded: the screen's
 * cells, {@link History#MOST_BYTES} bytes of history, and a few tables of fixed size.
 */
public final class Terminal {
    /** The history that a terminal keeps unless told otherwise, in lines. */
    public static final int USUAL_HISTORY = 10_000;

    /** The largest screen, in columns. */
    public static final int MOST_COLUMNS = 2000;

    /** The largest screen, in rows. */
    public static final int MOST_ROWS = 1000;

    private final Emulation emulation;
    private final Parser parser;

    /**
     * Makes an empty terminal.
     *
     * @param columns width, brought into 1 to {@value #MOST_COLUMNS}
     * @param rows height, brought into 1 to {@value #MOST_ROWS}
     * @param history how many lines that left the screen are kept, at most; fewer if they are long
     * @param listener hears of answers, titles and bells
     */
    public Terminal(int columns, int rows, int history, TerminalListener listener) {
        throw new UnsupportedOperationException();
    }

    /** Takes what the program printed. */
    public void write(byte[] bytes, int offset, int length) {}

    /** Gives the screen another size; lines that were wrapped are wrapped anew. */
    public void resize(int columns, int rows) {}

    /** Returns the whole screen. */
    public Snapshot snapshot() {
        return snapshot(new Snapshot(), Long.MAX_VALUE);
    }

    /**
     * Fills a snapshot.
     *
     * @param snapshot what is to be filled
     * @param top number of the line that is to be in its first row, brought into what there is
     * @return the same snapshot
     */
    public Snapshot snapshot(Snapshot snapshot, long top) {
        return snapshot;
    }

    /** Returns a number that grows with everything that can change a snapshot: nothing to paint while it stays. */
    public long changes() {
        return 0;
    }

    /** Returns whether the program is in the middle of an update and nothing should be painted (mode 2026); for 150 ms at most. */
    public boolean isUpdating() {
        return false;
    }

    /** Returns how keys and the mouse are to be reported. */
    public InputModes inputModes() {
        return InputModes.INITIAL;
    }

    /** Returns the title that the program gave its window; empty if none. */
    public String title() {
        return "";
    }

    /**
     * Returns the text between two places, as it is copied: wrapped lines joined, blanks at line ends left out.
     *
     * @param firstLine number of the first line
     * @param firstColumn column of its first character
     * @param lastLine number of the last line
     * @param endColumn column after its last character
     */
    public String text(long firstLine, int firstColumn, long lastLine, int endColumn) {
        return "";
    }

    /** Lets the program put texts into the clipboard (OSC 52), or not, as at first. */
    public void allowClipboard(boolean allowed) {}

    /** Forgets the lines that left the screen. */
    public void clearHistory() {}

    /** Starts afresh (RIS), as a user may want after a program died badly; the history is kept. */
    public void reset() {}
}
