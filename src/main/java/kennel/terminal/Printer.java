package kennel.terminal;

/** Puts characters on the screen: wrapping, inserting, wide and joining ones. */
final class Printer {
    /** How many characters a cell can hold: more than any language or emoji needs. */
    private static final int MOST_IN_CELL = 24;

    private static final int ZERO_WIDTH_NON_JOINER = 0x200C;
    private static final int ZERO_WIDTH_JOINER = 0x200D;
    /** Tags spell the names of flags after an emoji. */
    private static final int FIRST_TAG = 0xE0020;

    private static final int EMOJI_PRESENTATION = 0xFE0F;
    private static final int FIRST_REGIONAL_INDICATOR = 0x1F1E6;
    private static final int LAST_REGIONAL_INDICATOR = 0x1F1FF;
    private static final int FIRST_SKIN_TONE = 0x1F3FB;
    private static final int LAST_SKIN_TONE = 0x1F3FF;

    private final Screen screen;
    private final Cursor cursor;
    /** What REP repeats; 0 for nothing. */
    private int lastPrinted;

    Printer(Screen screen) {
        this.screen = screen;
        this.cursor = screen.cursor;
    }

    /** Prints the printable ASCII that stands at a place, as far as it fits into a row; returns the place after it. */
    int print(byte[] bytes, int from, int to) {
        if (!cursor.showsAscii() || screen.modes.is(Mode.INSERT) || !wraps()) {
            print(bytes[from]);
            return from + 1;
        }
        if (cursor.wrapDue) {
            wrap();
        }
        Line line = screen.line();
        int width = line.width();
        int column = cursor.column;
        int end = line.put(column, bytes, from, Math.min(width - column, to - from), cursor.style, cursor.extra);
        cursor.wrapDue = end == width;
        cursor.column = end == width ? end - 1 : end;
        lastPrinted = bytes[from + end - column - 1];
        return from + end - column;
    }

    /** Prints one code point. */
    void print(int code) {
        int shown = code < 0x80 ? cursor.show(code) : code;
        cursor.singleShift = 0;
        int width = Widths.of(shown);
        if (width == 0 || screen.modes.is(Mode.GRAPHEME_CLUSTERS) && joinsBefore(shown)) {
            join(shown);
        } else {
            place(shown, width);
            lastPrinted = shown;
        }
    }

    /** Prints the last character again (REP); more than fill the screen in so many steps as end in the same column. */
    void repeat(int count) {
        if (lastPrinted != 0) {
            int cells = screen.columns() * screen.rows();
            int times = count <= cells ? count : cells + (count - cells) % screen.columns();
            for (int i = 0; i < times; i++) {
                place(lastPrinted, Math.max(1, Widths.of(lastPrinted)));
            }
        }
    }

    void forgetLast() {
        lastPrinted = 0;
    }

    private void place(int code, int width) {
        if (cursor.wrapDue && wraps()) {
            wrap();
        }
        int columns = screen.line().width();
        if (width > columns) {
            return;
        }
        if (cursor.column + width > columns) {
            if (!wraps()) {
                return;
            }
            wrap();
        }
        Line line = screen.line();
        if (screen.modes.is(Mode.INSERT)) {
            line.insert(cursor.column, width, screen.erased());
        }
        line.put(cursor.column, code, width, cursor.style, cursor.extra);
        moveBehind(line, cursor.column + width);
    }

    private boolean wraps() {
        return screen.modes.is(Mode.AUTOWRAP) && screen.modes.is(Mode.ANSI);
    }

    private void wrap() {
        screen.line().wrapped = true;
        screen.index();
        screen.carriageReturn();
    }

    /** Adds a character to the cell before the cursor. */
    private void join(int code) {
        Line line = screen.line();
        int column = columnBefore(line);
        if (column < 0 || isDropped(code)) {
            return;
        }
        String before = line.cluster(column);
        if (before.codePointCount(0, before.length()) < MOST_IN_CELL) {
            line.setCluster(column, before + Character.toString(code));
        }
        if (isWidening(code) && column + 1 < line.width() && line.text[column + 1] != Cell.TAIL) {
            widen(line, column);
        }
    }

    /** Format characters could turn the direction of what is shown round, or hide in copied text; few are needed. */
    private static boolean isDropped(int code) {
        boolean needed = code == ZERO_WIDTH_JOINER || code == ZERO_WIDTH_NON_JOINER || code >= FIRST_TAG;
        return !needed && Character.getType(code) == Character.FORMAT;
    }

    private boolean isWidening(int code) {
        return screen.modes.is(Mode.GRAPHEME_CLUSTERS) && (code == EMOJI_PRESENTATION || isRegionalIndicator(code));
    }

    private void widen(Line line, int column) {
        line.split(column + 2, Style.PLAIN);
        line.text[column + 1] = Cell.TAIL;
        line.style[column + 1] = line.style[column];
        line.use(column + 2);
        moveBehind(line, column + 2);
    }

    private void moveBehind(Line line, int column) {
        cursor.wrapDue = column == line.width();
        cursor.column = Math.min(column, line.width() - 1);
    }

    /** Returns the column of the last character before the cursor, or -1 at the start of a row. */
    private int columnBefore(Line line) {
        int column = cursor.wrapDue ? cursor.column : cursor.column - 1;
        return column > 0 && line.text[column] == Cell.TAIL ? column - 1 : column;
    }

    private boolean joinsBefore(int code) {
        Line line = screen.line();
        int column = columnBefore(line);
        if (column < 0) {
            return false;
        }
        String before = line.cluster(column);
        int last = before.codePointBefore(before.length());
        return last == ZERO_WIDTH_JOINER
                || code >= FIRST_SKIN_TONE && code <= LAST_SKIN_TONE && Widths.of(last) == 2
                || isRegionalIndicator(code) && isRegionalIndicator(last) && before.length() == 2;
    }

    private static boolean isRegionalIndicator(int code) {
        return code >= FIRST_REGIONAL_INDICATOR && code <= LAST_REGIONAL_INDICATOR;
    }
}
