package kennel.terminal;

import java.util.Arrays;

/** Where and how the next character is written: what DECSC saves and DECRC restores. */
final class Cursor {
    int row;
    int column;
    /** The last column was written to: the next character begins a new line. */
    boolean wrapDue;

    long style;
    long extra;
    boolean origin;
    /** The sets designated as G0 to G3. */
    final Charset[] sets = new Charset[4];

    /** Which of them is in use (locking shifts). */
    int shift;
    /** Which of them the next character alone is from (SS2, SS3); 0 for none. */
    int singleShift;

    Cursor() {
        Arrays.fill(sets, Charset.ASCII);
    }

    void copy(Cursor source) {
        row = source.row;
        column = source.column;
        wrapDue = source.wrapDue;
        copyManner(source);
    }

    /** Copies everything but the place. */
    void copyManner(Cursor source) {
        style = source.style;
        extra = source.extra;
        origin = source.origin;
        System.arraycopy(source.sets, 0, sets, 0, sets.length);
        shift = source.shift;
        singleShift = source.singleShift;
    }

    void moveTo(int row, int column) {
        this.row = row;
        this.column = column;
        wrapDue = false;
    }

    boolean showsAscii() {
        return singleShift == 0 && sets[shift] == Charset.ASCII;
    }

    /** Returns what is shown for an ASCII character, and ends a single shift. */
    int show(int ascii) {
        int set = singleShift == 0 ? shift : singleShift;
        singleShift = 0;
        return sets[set].show(ascii);
    }
}
