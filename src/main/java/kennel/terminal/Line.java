package kennel.terminal;

import java.util.Arrays;

/**
 * One row of a screen.
 *
 * <p>A wide character is never left with one half: whoever changes cells calls {@link #split} at both ends first.
 */
final class Line {
    int[] text;
    long[] style;
    /** {@link Extra} of each cell; null while none has any. */
    long[] extra;
    /** The whole text of the cells that hold more than one character; null while none does. */
    String[] clusters;
    /** The text goes on in the next line: it was wrapped at the margin, not ended. */
    boolean wrapped;

    LineSize size = LineSize.SINGLE;
    /** Every cell is known to be ASCII: both this and the seams spare {@link LineCodec} a look at every cell. */
    private boolean ascii = true;
    /** One bit a column: where it is not set, style and extra are those of the column before. */
    private long[] seams;

    /** All cells from this column on are blank and plain: most lines are short, and scrolling is most of the work. */
    private int used;

    Line(int columns) {
        text = new int[columns];
        style = new long[columns];
        seams = new long[words(columns)];
    }

    /** There is a seam behind the last column, too. */
    private static int words(int columns) {
        return columns / Long.SIZE + 1;
    }

    /** Returns the columns in which styles and extras may change, one bit each. */
    long[] seams() {
        return seams;
    }

    /** Returns whether every cell is known to be ASCII. */
    boolean isAscii() {
        return ascii;
    }

    private void seam(int column) {
        seams[column / Long.SIZE] |= 1L << column;
    }

    int columns() {
        return text.length;
    }

    /** Returns how many characters fit. */
    int width() {
        return size == LineSize.SINGLE ? text.length : Math.max(1, text.length / 2);
    }

    /** Empties the whole line and gives it its normal size. */
    void reset(long style) {
        int end = style == Style.PLAIN ? used : text.length;
        Arrays.fill(text, 0, used, Cell.BLANK);
        Arrays.fill(this.style, 0, end, style);
        Arrays.fill(seams, 0);
        ascii = true;
        used = style == Style.PLAIN ? 0 : end;
        extra = null;
        clusters = null;
        wrapped = false;
        size = LineSize.SINGLE;
    }

    /** Erases the wide character, if any, that a border before the column would cut in two. */
    void split(int column, long erased) {
        if (column > 0 && column < text.length && text[column] == Cell.TAIL) {
            text[column - 1] = ' ';
            text[column] = ' ';
            style[column - 1] = erased;
            style[column] = erased;
            seam(column - 1);
            seam(column + 1);
        }
    }

    /** Empties the cells from one column up to before another. */
    void erase(int from, int to, long style) {
        split(from, style);
        split(to, style);
        blank(from, to, style);
    }

    /** Empties the cells that are not protected (DECSEL). */
    void eraseUnprotected(int from, int to, long style) {
        for (int column = from; column < to; column++) {
            if ((this.style[column] & Style.PROTECTED) == 0) {
                erase(column, column + 1, style);
            }
        }
    }

    private void blank(int from, int to, long style) {
        Arrays.fill(text, from, to, Cell.BLANK);
        Arrays.fill(this.style, from, to, style);
        seam(from);
        seam(to);
        if (style != Style.PLAIN) {
            used = Math.max(used, to);
        } else if (to >= used) {
            used = Math.min(used, from);
        }
        if (extra != null) {
            Arrays.fill(extra, from, to, Extra.NONE);
        }
    }

    /** Writes ASCII as far as it is printable, at most so many characters; returns the column after them. */
    int put(int column, byte[] bytes, int from, int most, long style, long extra) {
        split(column, Style.erased(style));
        int[] texts = text;
        long[] styles = this.style;
        int end = column;
        // One loop finds the end and writes: runs are short in coloured text.
        for (int i = from; i < from + most && Cell.isPrintable(bytes[i]); i++) {
            texts[end] = bytes[i];
            styles[end++] = style;
        }
        if (end < texts.length && texts[end] == Cell.TAIL) {
            texts[end] = ' ';
            styles[end] = Style.erased(style);
            seam(end + 1);
        }
        seam(column);
        seam(end);
        used = Math.max(used, end);
        if (this.extra != null || extra != Extra.NONE) {
            Arrays.fill(extras(), column, end, extra);
        }
        return end;
    }

    /** Writes one character, one or two columns wide. */
    void put(int column, int code, int width, long style, long extra) {
        ascii &= code < 0x80;
        split(column, Style.erased(style));
        split(column + width, Style.erased(style));
        text[column] = code;
        this.style[column] = style;
        if (width == 2) {
            text[column + 1] = Cell.TAIL;
            this.style[column + 1] = style;
        }
        seam(column);
        seam(column + width);
        used = Math.max(used, column + width);
        if (this.extra != null || extra != Extra.NONE) {
            Arrays.fill(extras(), column, column + width, extra);
        }
    }

    /** Moves the cells from a column on to the right; what leaves the line is lost. */
    void insert(int column, int count, long style) {
        int end = width();
        int kept = end - column - count;
        split(end, style);
        if (kept > 0) {
            split(column, style);
            split(column + kept, style);
            move(column, column + count, kept);
            blank(column, column + count, style);
        } else {
            erase(column, end, style);
        }
    }

    /** Moves the cells behind so many to the left over them. */
    void delete(int column, int count, long style) {
        int end = width();
        int kept = end - column - count;
        split(end, style);
        if (kept > 0) {
            split(column, style);
            split(column + count, style);
            move(column + count, column, kept);
            blank(end - count, end, style);
        } else {
            erase(column, end, style);
        }
    }

    private void move(int from, int to, int count) {
        System.arraycopy(text, from, text, to, count);
        System.arraycopy(style, from, style, to, count);
        use(to + count);
        if (extra != null) {
            System.arraycopy(extra, from, extra, to, count);
        }
        if (clusters != null) {
            System.arraycopy(clusters, from, clusters, to, count);
        }
    }

    /** Returns the characters of a cell. */
    String cluster(int column) {
        int code = text[column];
        return Cell.isCluster(code) ? clusters[column] : Character.toString(Cell.codePoint(code));
    }

    /** Puts several characters into one cell. */
    void setCluster(int column, String characters) {
        if (clusters == null) {
            clusters = new String[text.length];
        }
        clusters[column] = characters;
        text[column] = characters.codePointAt(0) | Cell.CLUSTER;
        ascii = false;
        used = Math.max(used, column + 1);
    }

    private long[] extras() {
        if (extra == null) {
            extra = new long[text.length];
        }
        return extra;
    }

    /** Returns the number of cells up to the last one that shows anything. */
    int length() {
        int end = used;
        while (end > 0
                && text[end - 1] == Cell.BLANK
                && style[end - 1] == Style.PLAIN
                && (extra == null || extra[end - 1] == Extra.NONE)) {
            end--;
        }
        return end;
    }

    /** Returns the number of cells up to the last one that was written to. */
    int textLength() {
        int end = used;
        while (end > 0 && text[end - 1] == Cell.BLANK) {
            end--;
        }
        return end;
    }

    /** Copies cells of another line over those of this one. */
    void copy(Line source, int from, int to, int count) {
        System.arraycopy(source.text, from, text, to, count);
        System.arraycopy(source.style, from, style, to, count);
        use(to + count);
        if (source.extra != null) {
            System.arraycopy(source.extra, from, extras(), to, count);
        }
        if (source.clusters != null) {
            if (clusters == null) {
                clusters = new String[text.length];
            }
            System.arraycopy(source.clusters, from, clusters, to, count);
        }
    }

    /** Tells that cells up to before a column were written to directly: nothing is known of them. */
    void use(int end) {
        used = Math.max(used, end);
        ascii = false;
        Arrays.fill(seams, -1);
    }

    /** Gives the line another number of columns: it is cut off, or filled up with blanks. */
    void setColumns(int columns) {
        if (columns == text.length) {
            return;
        }
        int kept = Math.min(columns, text.length);
        split(kept, Style.PLAIN);
        text = Arrays.copyOf(text, columns);
        style = Arrays.copyOf(style, columns);
        seams = Arrays.copyOf(seams, words(columns));
        seam(kept);
        used = Math.min(used, columns);
        extra = extra == null ? null : Arrays.copyOf(extra, columns);
        clusters = clusters == null ? null : Arrays.copyOf(clusters, columns);
    }
}
