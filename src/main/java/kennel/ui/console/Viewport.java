package kennel.ui.console;

import java.util.BitSet;
import kennel.terminal.Cell;
import kennel.terminal.CursorView;
import kennel.terminal.Palette;
import kennel.terminal.Snapshot;
import kennel.terminal.Terminal;

/** The part of a terminal's lines that is shown: at the bottom, or scrolled back to lines that stay where they are. */
final class Viewport {
    private static final long BOTTOM = Long.MAX_VALUE;

    private final Terminal terminal;
    private Snapshot shown;
    private Snapshot spare = new Snapshot();
    private long wanted = BOTTOM;
    private long changes;
    private boolean comparable;

    Viewport(Terminal terminal) {
        this.terminal = terminal;
        changes = terminal.changes();
        shown = terminal.snapshot();
    }

    Snapshot shown() {
        return shown;
    }

    /** Returns whether the view goes along with new output. */
    boolean follows() {
        return wanted == BOTTOM;
    }

    void follow() {
        wanted = BOTTOM;
    }

    /** Shows a line in the first row, as far as there are lines. */
    void scrollTo(long top) {
        wanted = top >= shown.screenTop() ? BOTTOM : Math.max(top, shown.oldestLine());
    }

    void scrollBy(long rows) {
        scrollTo((follows() ? shown.screenTop() : wanted) + rows);
    }

    /** Takes in what has changed and returns the rows that look different now. */
    BitSet update() {
        BitSet dirty = new BitSet();
        long now = terminal.changes();
        long top = follows() ? shown.screenTop() : wanted;
        comparable = false;
        if (now == changes && top == shown.top()) {
            return dirty;
        }
        changes = now;
        Snapshot before = shown;
        shown = terminal.snapshot(spare, wanted);
        spare = before;
        if (shown.numbering() != before.numbering() && !follows()) {
            wanted = BOTTOM;
            shown = terminal.snapshot(shown, wanted);
        }
        comparable = before.columns() == shown.columns() && before.numbering() == shown.numbering();
        if (!isAlike(before, shown)) {
            dirty.set(0, shown.rows());
            return dirty;
        }
        for (int row = 0; row < shown.rows(); row++) {
            dirty.set(row, !isSameRow(before, row, shown, row));
        }
        if (!isSameCursor(before.cursor(), shown.cursor()) || before.screenTop() != shown.screenTop()) {
            setRow(dirty, cursorRow(before));
            setRow(dirty, cursorRow(shown));
        }
        return dirty;
    }

    /** Returns whether the last update has changed a line that was shown before it. */
    boolean hasChanged(long line) {
        Snapshot before = spare;
        long rowBefore = line - before.top();
        long row = line - shown.top();
        boolean inBoth = rowBefore >= 0 && rowBefore < before.rows() && row >= 0 && row < shown.rows();
        return comparable && inBoth && !isSameRow(before, (int) rowBefore, shown, (int) row);
    }

    /** Returns the row of the cursor in the view, which may lie below it. */
    static long cursorRow(Snapshot snapshot) {
        return snapshot.screenTop() - snapshot.top() + snapshot.cursor().row();
    }

    private void setRow(BitSet dirty, long row) {
        if (row >= 0 && row < shown.rows()) {
            dirty.set((int) row);
        }
    }

    private static boolean isAlike(Snapshot one, Snapshot other) {
        return one.columns() == other.columns()
                && one.rows() == other.rows()
                && one.isReverse() == other.isReverse()
                && isSamePalette(one.palette(), other.palette());
    }

    private static boolean isSamePalette(Palette one, Palette other) {
        for (int number = 0; number <= Palette.CURSOR; number++) {
            if (one.colour(number) != other.colour(number)) {
                return false;
            }
        }
        return true;
    }

    /** A record's own equals is made by the JVM when it is first called: 50 ms in which a new window stands still. */
    private static boolean isSameCursor(CursorView one, CursorView other) {
        return one.row() == other.row()
                && one.column() == other.column()
                && one.visible() == other.visible()
                && one.shape() == other.shape()
                && one.blinking() == other.blinking();
    }

    private static boolean isSameRow(Snapshot one, int row, Snapshot other, int otherRow) {
        if (one.size(row) != other.size(otherRow)) {
            return false;
        }
        for (int column = 0; column < one.columns(); column++) {
            int text = one.text(row, column);
            if (text != other.text(otherRow, column)
                    || one.style(row, column) != other.style(otherRow, column)
                    || one.underlineColour(row, column) != other.underlineColour(otherRow, column)
                    || one.linkNumber(row, column) != other.linkNumber(otherRow, column)
                    || Cell.isCluster(text)
                            && !one.characters(row, column).equals(other.characters(otherRow, column))) {
                return false;
            }
        }
        return true;
    }
}
