package kennel.terminal;

import java.util.Arrays;

/**
 * What a window shows of a terminal, at one moment: rows of the screen or, scrolled back, of its history.
 *
 * <p>Lines are numbered from the first one that the terminal ever showed, so a number stays with its line while
 * others scroll by. A resize numbers them anew ({@link #numbering}). A snapshot can be filled again and again.
 */
public final class Snapshot {
    int columns;
    int rows;
    int[] text = {};
    long[] style = {};
    /** Whether any cell of a row has an {@link Extra}. */
    boolean[] hasExtra = {};

    long[] extra = {};
    String[] clusters = {};
    boolean[] wrapped = {};
    LineSize[] size = {};
    long oldestLine;
    long screenTop;
    long top;
    int numbering;
    boolean reverse;
    CursorView cursor = new CursorView(0, 0, true, CursorShape.BLOCK, true);
    Palette palette = new Palette();
    Links links = new Links();

    /** Returns the number of columns. */
    public int columns() {
        return columns;
    }

    /** Returns the number of rows. */
    public int rows() {
        return rows;
    }

    /** Returns a cell's content, to be read by {@link Cell}. */
    public int text(int row, int column) {
        return text[row * columns + column];
    }

    /** Returns a cell's look, to be read by {@link Style}. */
    public long style(int row, int column) {
        return style[row * columns + column];
    }

    /** Returns all characters of a cell, a space for a blank one. */
    public String characters(int row, int column) {
        int code = text(row, column);
        return Cell.isCluster(code) ? clusters[row * columns + column] : Character.toString(Cell.codePoint(code));
    }

    /** Returns the colour of a cell's underline; {@link Style#DEFAULT_COLOUR} means that of its text. */
    public int underlineColour(int row, int column) {
        return hasExtra[row] ? Extra.underlineColour(extra[row * columns + column]) : Style.DEFAULT_COLOUR;
    }

    /** Returns the number of the link that a cell belongs to, the same for all of its cells; 0 for none. */
    public int linkNumber(int row, int column) {
        return hasExtra[row] ? Extra.link(extra[row * columns + column]) : 0;
    }

    /** Returns where a cell's link leads to: printable ASCII chosen by the program; null if there is none. */
    public String link(int row, int column) {
        return links.target(linkNumber(row, column));
    }

    /** Returns the size of a row's characters; of rows of double width only the left half of the cells is used. */
    public LineSize size(int row) {
        return size[row];
    }

    /** Returns whether the text of a row goes on in the next one. */
    public boolean wrapped(int row) {
        return wrapped[row];
    }

    /** Returns a row's characters without the blanks at its end. */
    public String rowText(int row) {
        StringBuilder characters = new StringBuilder();
        int end = 0;
        for (int column = 0; column < columns; column++) {
            int code = text(row, column);
            if (code != Cell.TAIL) {
                characters.append(characters(row, column));
            }
            if (Cell.codePoint(code) != ' ') {
                end = characters.length();
            }
        }
        characters.setLength(end);
        return characters.toString();
    }

    /** Returns the cursor, which stands on the screen, {@link #screenTop} lines from the first. */
    public CursorView cursor() {
        return cursor;
    }

    /** Returns the number of the line in row 0 of this snapshot. */
    public long top() {
        return top;
    }

    /** Returns the number of the line in row 0 of the screen, the largest that {@link #top} can be. */
    public long screenTop() {
        return screenTop;
    }

    /** Returns the number of the oldest line that is kept, the smallest that {@link #top} can be. */
    public long oldestLine() {
        return oldestLine;
    }

    /** Returns a number that changes when lines get new numbers: what was remembered by them is void then. */
    public int numbering() {
        return numbering;
    }

    /** Returns whether the whole screen changes text and background colours (DECSCNM). */
    public boolean isReverse() {
        return reverse;
    }

    /** Returns the colours that the program has set. */
    public Palette palette() {
        return palette;
    }

    void shape(int columns, int rows) {
        if (this.columns == columns && this.rows == rows) {
            return;
        }
        this.columns = columns;
        this.rows = rows;
        text = new int[columns * rows];
        style = new long[columns * rows];
        extra = new long[columns * rows];
        clusters = new String[columns * rows];
        hasExtra = new boolean[rows];
        wrapped = new boolean[rows];
        size = new LineSize[rows];
    }

    void setRow(int row, Line line) {
        int at = row * columns;
        int count = Math.min(columns, line.columns());
        System.arraycopy(line.text, 0, text, at, count);
        System.arraycopy(line.style, 0, style, at, count);
        Arrays.fill(text, at + count, at + columns, Cell.BLANK);
        Arrays.fill(style, at + count, at + columns, Style.PLAIN);
        hasExtra[row] = line.extra != null;
        if (line.extra != null) {
            System.arraycopy(line.extra, 0, extra, at, count);
            Arrays.fill(extra, at + count, at + columns, Extra.NONE);
        }
        if (line.clusters != null) {
            System.arraycopy(line.clusters, 0, clusters, at, count);
        }
        wrapped[row] = line.wrapped;
        size[row] = line.size;
    }
}
