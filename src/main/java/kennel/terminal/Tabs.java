package kennel.terminal;

import java.util.BitSet;

/** The tab stops, at first every eighth column. */
final class Tabs {
    private static final int USUAL_DISTANCE = 8;

    private final BitSet stops = new BitSet();

    Tabs() {
        reset();
    }

    void reset() {
        stops.clear();
        for (int column = USUAL_DISTANCE; column < Terminal.MOST_COLUMNS; column += USUAL_DISTANCE) {
            stops.set(column);
        }
    }

    void set(int column) {
        stops.set(column);
    }

    void clear(int column) {
        stops.clear(column);
    }

    void clearAll() {
        stops.clear();
    }

    /** Returns the next stop to the right, or the last column. */
    int after(int column, int lastColumn) {
        int stop = stops.nextSetBit(column + 1);
        return stop < 0 ? lastColumn : Math.min(stop, lastColumn);
    }

    /** Returns the next stop to the left, or the first column. */
    int before(int column) {
        return Math.max(0, column == 0 ? 0 : stops.previousSetBit(column - 1));
    }
}
