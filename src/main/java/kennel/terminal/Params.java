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

    void digit(int digit) {
        if (!full) {
            int value = Math.max(0, values[count - 1]);
            values[count - 1] = Math.min(LARGEST, value * 10 + digit);
        }
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

    /** Returns whether a number belongs to the one before it. */
    boolean isJoined(int index) {
        return index < count && (joined >>> index & 1) != 0;
    }
}
