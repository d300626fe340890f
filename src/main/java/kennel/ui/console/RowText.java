package kennel.ui.console;

import kennel.terminal.Cell;
import kennel.terminal.Snapshot;

/** The text of a line with all rows that it was wrapped to, as far as a snapshot holds them, and its places. */
final class RowText {
    private static final String WORD_CHARACTERS = "_-./~:@%&?=+#,$";

    private final Snapshot snapshot;
    private final StringBuilder text = new StringBuilder();
    private final int firstRow;
    private final int lastRow;
    /** The cell, counted from the first row's first, of each character. */
    private int[] cells = new int[128];

    /** Reads the text around a line; one outside of the snapshot has none. */
    RowText(Snapshot snapshot, long line) {
        this.snapshot = snapshot;
        int row = (int) Math.max(0, Math.min(snapshot.rows() - 1L, line - snapshot.top()));
        int first = row;
        while (first > 0 && snapshot.wrapped(first - 1)) {
            first--;
        }
        int last = row;
        while (last < snapshot.rows() - 1 && snapshot.wrapped(last)) {
            last++;
        }
        firstRow = first;
        lastRow = last;
        for (int each = first; each <= last; each++) {
            read(each);
        }
    }

    private void read(int row) {
        for (int column = 0; column < snapshot.columns(); column++) {
            if (snapshot.text(row, column) != Cell.TAIL) {
                add(snapshot.characters(row, column), (row - firstRow) * snapshot.columns() + column);
            }
        }
    }

    private void add(String characters, int cell) {
        int end = text.length() + characters.length();
        if (end > cells.length) {
            cells = java.util.Arrays.copyOf(cells, 2 * end);
        }
        java.util.Arrays.fill(cells, text.length(), end, cell);
        text.append(characters);
    }

    String text() {
        return text.toString();
    }

    /** Returns all of its rows. */
    Range whole() {
        return new Range(
                new Place(snapshot.top() + firstRow, 0), new Place(snapshot.top() + lastRow, snapshot.columns()));
    }

    /** Returns the word at a place, or the blanks, or the one other character. */
    Range wordAround(Place place) {
        int at = indexOf(place);
        int kind = kind(at);
        int start = at;
        int end = at + 1;
        if (kind != 0) {
            while (start > 0 && kind(start - 1) == kind) {
                start--;
            }
            while (end < text.length() && kind(end) == kind) {
                end++;
            }
        }
        return range(start, end);
    }

    /** Returns the places of a part of the text. */
    Range range(int start, int end) {
        int columns = snapshot.columns();
        int endCell = end < text.length() ? cells[end] : (lastRow - firstRow + 1) * columns;
        Place from = place(cells[start]);
        // The end of a full row is that row's, not the start of the next one.
        Place before = place(endCell - 1);
        return new Range(from, new Place(before.line(), before.column() + 1));
    }

    /** Returns the index of the character at a place. */
    int indexOf(Place place) {
        long cell = (place.line() - snapshot.top() - firstRow) * snapshot.columns() + place.column();
        int index = 0;
        while (index + 1 < text.length() && cells[index + 1] <= cell) {
            index++;
        }
        return index;
    }

    private Place place(int cell) {
        return new Place(snapshot.top() + firstRow + cell / snapshot.columns(), cell % snapshot.columns());
    }

    private int kind(int index) {
        char character = text.charAt(index);
        if (Character.isLetterOrDigit(character)
                || Character.isSurrogate(character)
                || Character.getType(character) == Character.NON_SPACING_MARK
                || WORD_CHARACTERS.indexOf(character) >= 0) {
            return 1;
        }
        return character == ' ' ? 2 : 0;
    }
}
