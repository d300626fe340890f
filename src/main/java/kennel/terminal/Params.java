package kennel.terminal;

/** The numbers of a control sequence; more than {@value #MOST} are dropped, larger ones than {@value #LARGEST} cut. */
final class Params {
    static final int MOST = 32;
    static final int LARGEST = 65_535;

    private static final int MISSING = -1;

    private final int[] values = new int[MOST];
    /** Bit i: number i was joined to the one before by a colon (ITU T.416 as xterm reads it). */
    private int joined;

    private int count;
    private boolean full;

    void clear() {
        values[0] = MISSING;
        joined = 0;
        count = 1;
        full = false;
    }

    /** Reads the digits that stand at a place, and returns the place after them. */
    int read(byte[] bytes, int from, int to) {
        int at = from;
        int value = Math.max(0, values[count - 1]);
        for (; at < to && bytes[at] >= '0' && bytes[at] <= '9'; at++) {
            value = Math.min(LARGEST, value * 10 + bytes[at] - '0');
        }
        if (!full) {
            values[count - 1] = value;
        }
        return at;
    }

    void separate(boolean colon) {
        if (count == MOST) {
            full = true;
            return;
        }
        joined |= colon ? 1 << count : 0;
        values[count++] = MISSING;
    }

    int count() {
        return count;
    }

    /** Returns a number, or 0 where there is none. */
    int get(int index) {
        return get(index, 0);
    }

    /** Returns a number, or another one where there is none. */
    int get(int index, int otherwise) {
        return index < count && values[index] != MISSING ? values[index] : otherwise;
    }

    /** Returns a number of steps: at least one. */
    int steps() {
        return Math.max(1, get(0));
    }

    /** Returns whether any number belongs to the one before it. */
    boolean isJoined() {
        return joined != 0;
    }

    /** Returns whether a number belongs to the one before it. */
    boolean isJoined(int index) {
        return index < count && (joined >>> index & 1) != 0;
    }
}
