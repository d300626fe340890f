package kennel.ui.console;

/**
 * A stretch of text.
 *
 * @param start its first place
 * @param end the place behind it, not before the start
 */
record Range(Place start, Place end) {
    /** Returns the range between two places, whichever comes first. */
    static Range between(Place one, Place other) {
        return one.compareTo(other) <= 0 ? new Range(one, other) : new Range(other, one);
    }

    /** Returns the smallest range that holds two. */
    static Range around(Range one, Range other) {
        Place start = one.start.compareTo(other.start) <= 0 ? one.start : other.start;
        return new Range(start, one.end.compareTo(other.end) >= 0 ? one.end : other.end);
    }

    boolean isEmpty() {
        return start.equals(end);
    }

    boolean touches(long line) {
        return start.line() <= line && line <= end.line();
    }

    /** Adds a mark to the columns of a line that lie in it. */
    void mark(long line, int mark, int[] marks) {
        if (touches(line)) {
            int from = line == start.line() ? start.column() : 0;
            int to = line == end.line() ? Math.min(end.column(), marks.length) : marks.length;
            for (int column = from; column < to; column++) {
                marks[column] |= mark;
            }
        }
    }
}
