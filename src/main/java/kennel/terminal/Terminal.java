package kennel.terminal;

import java.util.concurrent.locks.ReentrantLock;
import java.util.function.IntUnaryOperator;

/**
 * A terminal as {@code TERM=xterm-256color} promises it: bytes in, a screen out.
 *
 * <p>Any thread may call any method. Whatever is written, nothing is thrown and the memory stays bounded: the screen's
 * cells, {@link History#MOST_BYTES} bytes of history (twice that while its lines are wrapped anew), and tables of fixed
 * size. A program cannot make the terminal answer with a text that the program chose.
 */
public final class Terminal {
    /** The history that a terminal keeps unless told otherwise, in lines. */
    public static final int USUAL_HISTORY = 10_000;

    /** The largest screen, in columns. */
    public static final int MOST_COLUMNS = 2000;

    /** The largest screen, in rows. */
    public static final int MOST_ROWS = 1000;

    private static final long LONGEST_UPDATE_NANOS = 150_000_000;

    /** Fair: whoever prints without a pause would otherwise take it again and again before a painter that waits for it. */
    private final ReentrantLock lock = new ReentrantLock(true);

    private final TerminalListener listener;
    private final Emulation emulation;
    private final Parser parser;
    private volatile long changes;

    /**
     * Makes an empty terminal.
     *
     * @param columns width, brought into 1 to {@value #MOST_COLUMNS}
     * @param rows height, brought into 1 to {@value #MOST_ROWS}
     * @param history how many lines that left the screen are kept, at most; fewer if they are long
     * @param listener hears of answers, titles and bells
     */
    public Terminal(int columns, int rows, int history, TerminalListener listener) {
        emulation = new Emulation(clamp(columns, MOST_COLUMNS), clamp(rows, MOST_ROWS), Math.max(0, history));
        parser = new Parser(emulation);
        this.listener = listener;
    }

    private static int clamp(int value, int most) {
        return Math.max(1, Math.min(most, value));
    }

    /** Takes what the program printed. */
    public void write(byte[] bytes, int offset, int length) {
        Runnable news;
        lock.lock();
        try {
            parser.parse(bytes, offset, offset + length);
            changes++;
            news = emulation.outbox.take(listener);
        } finally {
            lock.unlock();
        }
        if (news != null) {
            news.run();
        }
    }

    /** Gives the screen another size, each brought into its bounds; lines that were wrapped are wrapped anew. */
    public void resize(int columns, int rows) {
        int width = clamp(columns, MOST_COLUMNS);
        int height = clamp(rows, MOST_ROWS);
        lock.lock();
        try {
            Screen screen = emulation.screen;
            if (width != screen.columns() || height != screen.rows()) {
                screen.resize(width, height);
                changes++;
            }
        } finally {
            lock.unlock();
        }
    }

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
        lock.lock();
        try {
            Screen screen = emulation.screen;
            History history = screen.main.history;
            snapshot.shape(screen.columns(), screen.rows());
            snapshot.screenTop = history.next();
            snapshot.oldestLine = history.oldest();
            snapshot.top = Math.max(history.oldest(), Math.min(history.next(), top));
            snapshot.numbering = screen.numbering;
            Line line = new Line(screen.columns());
            for (int row = 0; row < screen.rows(); row++) {
                snapshot.setRow(row, line(snapshot.top + row, line));
            }
            Cursor cursor = screen.cursor;
            Modes modes = screen.modes;
            snapshot.reverse = modes.is(Mode.REVERSE_SCREEN);
            snapshot.palette.copy(emulation.palette);
            snapshot.links = emulation.links;
            snapshot.cursor = new CursorView(
                    cursor.row,
                    cursor.column,
                    modes.is(Mode.CURSOR_VISIBLE),
                    emulation.modeSwitch.shape,
                    modes.is(Mode.CURSOR_BLINK));
        } finally {
            lock.unlock();
        }
        return snapshot;
    }

    /** Returns a line of the screen, or one of the history read into another one. */
    private Line line(long number, Line into) {
        Grid grid = emulation.screen.grid;
        History history = emulation.screen.main.history;
        if (number >= history.next()) {
            return grid.lines[(int) (number - history.next())];
        }
        history.read(number, into, grid.columns);
        return into;
    }

    /** Returns a number that grows with everything that can change a snapshot: nothing to paint while it stays. */
    public long changes() {
        return changes;
    }

    /** Returns whether the program is in the middle of an update (mode 2026), and nothing should be painted; for 150 ms at most. */
    public boolean isUpdating() {
        lock.lock();
        try {
            return emulation.screen.modes.is(Mode.SYNCHRONIZED_OUTPUT)
                    && System.nanoTime() - emulation.modeSwitch.updateStart < LONGEST_UPDATE_NANOS;
        } finally {
            lock.unlock();
        }
    }

    /** Returns how keys and the mouse are to be reported. */
    public InputModes inputModes() {
        lock.lock();
        try {
            return emulation.screen.modes.input(emulation.screen.isAlternate());
        } finally {
            lock.unlock();
        }
    }

    /** Returns the title that the program gave its window; empty if none. */
    public String title() {
        lock.lock();
        try {
            return emulation.titles.title();
        } finally {
            lock.unlock();
        }
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
        lock.lock();
        try {
            Screen screen = emulation.screen;
            History history = screen.main.history;
            long first = Math.max(firstLine, history.oldest());
            long last = Math.min(lastLine, history.next() + screen.rows() - 1);
            StringBuilder text = new StringBuilder();
            Line into = new Line(screen.columns());
            for (long number = first; number <= last; number++) {
                Line line = line(number, into);
                int from = number == firstLine ? firstColumn : 0;
                int to = number == lastLine ? endColumn : line.columns();
                append(text, line, Math.max(0, from), Math.min(to, line.columns()));
                if (!line.wrapped && number < last) {
                    text.append('\n');
                }
            }
            return text.toString();
        } finally {
            lock.unlock();
        }
    }

    private static void append(StringBuilder text, Line line, int from, int to) {
        int end = Math.min(to, line.textLength());
        for (int column = from; column < end; column++) {
            if (line.text[column] != Cell.TAIL) {
                text.append(line.cluster(column));
            }
        }
        if (!line.wrapped && to == line.columns()) {
            int length = text.length();
            while (length > 0 && text.charAt(length - 1) == ' ') {
                length--;
            }
            text.setLength(length);
        }
    }

    /** Lets the program put texts into the clipboard (OSC 52), or not, as at first. */
    public void allowClipboard(boolean allowed) {
        lock.lock();
        try {
            emulation.commands.clipboardAllowed = allowed;
        } finally {
            lock.unlock();
        }
    }

    /**
     * Tells the colours that the theme shows where the program has set none, for programs that ask.
     *
     * @param theme gives 0xRRGGBB for the numbers of {@link Palette}
     */
    public void setTheme(IntUnaryOperator theme) {
        lock.lock();
        try {
            emulation.commands.theme = theme;
        } finally {
            lock.unlock();
        }
    }

    /** Forgets the lines that left the screen. */
    public void clearHistory() {
        lock.lock();
        try {
            emulation.screen.main.history.clear();
            changes++;
        } finally {
            lock.unlock();
        }
    }

    /** Starts afresh, as a user may want after a program died badly; the history is kept. */
    public void reset() {
        lock.lock();
        try {
            emulation.reset();
            changes++;
        } finally {
            lock.unlock();
        }
    }
}
