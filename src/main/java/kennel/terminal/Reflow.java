package kennel.terminal;

/**
 * Gives a screen with a history another size: lines that were wrapped at the margin are wrapped at the new one.
 *
 * <p>All lines go into the history, are wrapped anew if the width changed, and the last ones come back to the screen.
 */
final class Reflow {
    private final Grid grid;
    private final Cursor cursor;
    private final int columns;
    private final int rows;
    private History history;
    private long cursorLine;
    private long topLine;
    /** The line that is being filled, and how far it is. */
    private final Line out;

    private int filled;

    Reflow(Grid grid, Cursor cursor, int columns, int rows) {
        this.grid = grid;
        this.cursor = cursor;
        this.columns = columns;
        this.rows = rows;
        history = grid.history;
        out = new Line(columns);
    }

    /** Returns the grid of the new size; the cursor moves along with its line. */
    Grid apply() {
        int used = usedRows();
        boolean full = used == grid.rows();
        topLine = history.next();
        cursorLine = topLine + cursor.row;
        for (int row = 0; row < used; row++) {
            history.append(grid.lines[row]);
        }
        if (columns != grid.columns) {
            rewrap();
        }
        long end = history.next();
        long top = full ? end - rows : Math.max(topLine, end - rows);
        top = Math.max(history.oldest(), Math.min(top, cursorLine));
        top = Math.max(top, cursorLine - rows + 1);
        Grid result = takeBack(top, end);
        history.trim();
        cursor.row = (int) (cursorLine - top);
        cursor.column = Math.min(cursor.column, columns - 1);
        return result;
    }

    private Grid takeBack(long top, long end) {
        Grid result = new Grid(columns, rows, history);
        Line beyond = new Line(columns);
        for (long number = end - 1; number >= top; number--) {
            Line line = number - top < rows ? result.lines[(int) (number - top)] : beyond;
            history.takeLast(line, columns);
            line.setColumns(columns);
        }
        return result;
    }

    /** Rows below the cursor without any content need no place. */
    private int usedRows() {
        int used = grid.rows();
        while (used > cursor.row + 1 && grid.lines[used - 1].length() == 0) {
            used--;
        }
        return used;
    }

    private void rewrap() {
        History old = history;
        history = new History(old.mostLines());
        long oldTopLine = topLine;
        long oldCursorLine = cursorLine;
        Line line = new Line(grid.columns);
        for (long number = old.oldest(); number < old.next(); number++) {
            old.read(number, line, grid.columns);
            if (number == oldTopLine) {
                topLine = history.next();
            }
            pour(line, number == oldCursorLine);
            if (!line.wrapped) {
                out.size = line.size;
                emit(false);
            }
        }
        if (filled > 0) {
            emit(false);
        }
    }

    /** Puts a line's cells behind those that are there, and emits what is full. */
    private void pour(Line line, boolean hasCursor) {
        int end = contentEnd(line, hasCursor);
        boolean seeksCursor = hasCursor;
        for (int at = 0; at < end; ) {
            int count = fitting(line, at, end);
            if (count == 0) {
                emit(true);
                continue;
            }
            out.copy(line, at, filled, count);
            if (seeksCursor && cursor.column < at + count) {
                seeksCursor = false;
                placeCursor(filled + cursor.column - at);
            }
            filled += count;
            at += count;
        }
        if (seeksCursor) {
            placeCursor(filled + cursor.column - end);
        }
    }

    private void placeCursor(int column) {
        cursorLine = history.next();
        cursor.moveTo(cursor.row, Math.min(columns - 1, column));
    }

    /** A wrapped line is full but for a last cell that a wide character left. */
    private static int contentEnd(Line line, boolean hasCursor) {
        if (!line.wrapped) {
            return line.textLength();
        }
        int last = line.columns() - 1;
        return line.text[last] == Cell.BLANK && !hasCursor ? last : line.columns();
    }

    /** Returns how many of the cells fit; a wide character is not cut, and on one column cannot be shown at all. */
    private int fitting(Line line, int at, int end) {
        int room = columns - filled;
        int count = Math.min(room, end - at);
        if (count > 0 && at + count < end && line.text[at + count] == Cell.TAIL) {
            count--;
        }
        if (count == 0 && room == columns) {
            line.split(at + 1, Style.PLAIN);
            return 1;
        }
        return count;
    }

    private void emit(boolean wrapped) {
        out.wrapped = wrapped;
        history.append(out);
        out.reset(Style.PLAIN);
        filled = 0;
    }
}
