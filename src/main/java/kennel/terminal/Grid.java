package kennel.terminal;

import java.util.Arrays;

/** The rows of one screen. */
final class Grid {
    Line[] lines;
    int columns;
    /** Where lines go that leave the screen at its top; null if they are lost. */
    final History history;

    Grid(int columns, int rows, History history) {
        this.columns = columns;
        this.history = history;
        lines = new Line[rows];
        Arrays.setAll(lines, row -> new Line(columns));
    }

    int rows() {
        return lines.length;
    }

    /** Moves the rows from one up to before another upwards; what leaves the whole screen becomes history. */
    void scrollUp(int top, int bottom, int count, long style) {
        int moved = Math.min(count, bottom - top);
        for (int i = 0; i < moved && top == 0 && history != null; i++) {
            history.add(lines[i]);
        }
        deleteLines(top, bottom, moved, style);
    }

    /** Moves the rows upwards, and what leaves them is lost. */
    void deleteLines(int top, int bottom, int count, long style) {
        int moved = Math.min(count, bottom - top);
        for (int i = 0; i < moved; i++) {
            Line line = lines[top];
            System.arraycopy(lines, top + 1, lines, top, bottom - top - 1);
            lines[bottom - 1] = line;
            line.reset(style);
        }
    }

    /** Moves the rows downwards. */
    void scrollDown(int top, int bottom, int count, long style) {
        int moved = Math.min(count, bottom - top);
        for (int i = 0; i < moved; i++) {
            Line line = lines[bottom - 1];
            System.arraycopy(lines, top, lines, top + 1, bottom - top - 1);
            lines[top] = line;
            line.reset(style);
        }
    }

    void clear(long style) {
        for (Line line : lines) {
            line.reset(style);
        }
    }

    /** Cuts or fills every row; rows are cut from the top as far as the cursor needs it. Returns how many were. */
    int crop(int columns, int rows, int cursorRow) {
        int cut = Math.max(0, cursorRow - rows + 1);
        Line[] kept = new Line[rows];
        for (int row = 0; row < rows; row++) {
            Line line = row + cut < lines.length ? lines[row + cut] : new Line(columns);
            line.setColumns(columns);
            kept[row] = line;
        }
        lines = kept;
        this.columns = columns;
        return cut;
    }
}
