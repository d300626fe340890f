package kennel.terminal;

/** The two screens with all that belongs to them, and the movements of the cursor. */
final class Screen {
    final Modes modes = new Modes();
    final Tabs tabs = new Tabs();
    final Cursor cursor = new Cursor();
    private final Cursor[] saved = {new Cursor(), new Cursor()};
    Grid main;
    private Grid alternate;
    Grid grid;
    /** First row of the scroll region (DECSTBM). */
    int top;
    /** Row after its last. */
    int bottom;
    /** What is protected is kept by every way of erasing, not only by the selective ones (SPA, ISO 6429). */
    boolean guarded;
    /** Grows when lines get new numbers. */
    int numbering;

    Screen(int columns, int rows, int history) {
        main = new Grid(columns, rows, new History(history));
        alternate = new Grid(columns, rows, null);
        grid = main;
        bottom = rows;
    }

    int columns() {
        return grid.columns;
    }

    int rows() {
        return grid.rows();
    }

    boolean isAlternate() {
        return grid == alternate;
    }

    Line line() {
        return grid.lines[cursor.row];
    }

    int lastColumn() {
        return line().width() - 1;
    }

    long erased() {
        return Style.erased(cursor.style);
    }

    /** Moves the cursor to a place counted from the screen's corner, or from the region's in origin mode. */
    void moveTo(int row, int column) {
        int first = cursor.origin ? top : 0;
        int last = (cursor.origin ? bottom : rows()) - 1;
        cursor.row = Math.max(first, Math.min(last, first + row));
        cursor.moveTo(cursor.row, Math.max(0, Math.min(lastColumn(), column)));
    }

    /** Moves the cursor up or down; not beyond the region's border if it starts inside. */
    void moveRows(int count) {
        int first = cursor.row >= top ? top : 0;
        int last = cursor.row < bottom ? bottom - 1 : rows() - 1;
        int row = Math.max(first, Math.min(last, cursor.row + count));
        cursor.moveTo(row, cursor.column);
    }

    void moveColumns(int count) {
        cursor.moveTo(cursor.row, Math.max(0, Math.min(lastColumn(), cursor.column + count)));
    }

    void carriageReturn() {
        cursor.moveTo(cursor.row, 0);
    }

    /** Moves the cursor down, and the region up if it stands in its last row. */
    void index() {
        if (cursor.row == bottom - 1) {
            grid.scrollUp(top, bottom, 1, erased());
        } else if (cursor.row < rows() - 1) {
            cursor.row++;
        }
        cursor.wrapDue = false;
    }

    /** Moves the cursor up, and the region down if it stands in its first row. */
    void reverseIndex() {
        if (cursor.row == top) {
            grid.scrollDown(top, bottom, 1, erased());
        } else if (cursor.row > 0) {
            cursor.row--;
        }
        cursor.wrapDue = false;
    }

    /** Moves the cursor back; with reverse wrap, from the first column to the end of the row above. */
    void backspace() {
        if (cursor.column == 0 && modes.is(Mode.REVERSE_WRAP) && modes.is(Mode.AUTOWRAP)) {
            int row = cursor.row == top ? bottom - 1 : Math.max(0, cursor.row - 1);
            cursor.moveTo(row, grid.lines[row].width() - 1);
        } else if (cursor.wrapDue && modes.is(Mode.REVERSE_WRAP)) {
            cursor.wrapDue = false;
        } else {
            moveColumns(-1);
        }
    }

    void tab(int count) {
        for (int i = 0; i < Math.min(count, columns()) && cursor.column < lastColumn(); i++) {
            cursor.column = tabs.after(cursor.column, lastColumn());
        }
    }

    void tabBack(int count) {
        for (int i = 0; i < Math.min(count, columns()) && cursor.column > 0; i++) {
            cursor.moveTo(cursor.row, tabs.before(cursor.column));
        }
    }

    /** Sets the region; a region of fewer than two rows is none. */
    void setRegion(int first, int last) {
        int end = last == 0 || last > rows() ? rows() : last;
        int start = Math.max(1, first);
        if (start < end) {
            top = start - 1;
            bottom = end;
            moveTo(0, 0);
        }
    }

    void resetRegion() {
        top = 0;
        bottom = rows();
    }

    void saveCursor() {
        saved[isAlternate() ? 1 : 0].copy(cursor);
    }

    void restoreCursor() {
        cursor.copy(saved[isAlternate() ? 1 : 0]);
        clampCursor();
    }

    /** Forgets the cursor that was saved on this screen. */
    void forgetSavedCursor() {
        saved[isAlternate() ? 1 : 0].copy(new Cursor());
    }

    /** Shows the main or the alternate screen. */
    void show(boolean alternately) {
        grid = alternately ? alternate : main;
        clampCursor();
    }

    private void clampCursor() {
        cursor.row = Math.min(cursor.row, rows() - 1);
        keepInLine();
        cursor.wrapDue &= cursor.column == lastColumn();
    }

    /** To be called whenever the cursor may stand in another line than before: one of double width is shorter. */
    void keepInLine() {
        if (cursor.column > lastColumn()) {
            cursor.column = lastColumn();
        }
    }

    /** Gives both screens another size. */
    void resize(int columns, int rows) {
        Cursor mainCursor = isAlternate() ? saved[0] : cursor;
        boolean rewrapped = columns != main.columns;
        mainCursor.row = Math.min(mainCursor.row, main.rows() - 1);
        Grid resized = new Reflow(main, mainCursor, columns, rows).apply();
        boolean alternately = isAlternate();
        int cut = alternate.crop(columns, rows, alternately ? cursor.row : 0);
        cursor.row -= alternately ? cut : 0;
        main = resized;
        grid = alternately ? alternate : main;
        numbering += rewrapped ? 1 : 0;
        resetRegion();
        clampCursor();
    }

    /** Fills the screen with E (DECALN). */
    void align() {
        resetRegion();
        cursor.origin = false;
        for (Line line : grid.lines) {
            line.reset(Style.PLAIN);
            for (int column = 0; column < line.columns(); column++) {
                line.put(column, 'E', 1, Style.PLAIN, Extra.NONE);
            }
        }
        moveTo(0, 0);
    }

    /** Starts afresh; what the main screen shows is erased, its history stays. */
    void reset() {
        modes.reset();
        tabs.reset();
        guarded = false;
        cursor.copy(new Cursor());
        for (Cursor each : saved) {
            each.copy(cursor);
        }
        alternate.clear(Style.PLAIN);
        main.clear(Style.PLAIN);
        grid = main;
        resetRegion();
    }
}
