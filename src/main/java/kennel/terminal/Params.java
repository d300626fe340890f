package kennel.terminal;

/** The numbers of a control sequence; more than {@value #MOST} are dropped, larger ones than {@value #LARGEST} cut. */
final class Params {
    static final int MOST = 32;
    static final int LARGEST = 65_535;

    private static final int MISSING = -1;

    /** The last one takes what is too many. */
    private final int[] values = new int[MOST + 1];

    /** Bit i: number i was joined to the one before by a colon (ITU T.416 as xterm reads it). */
    private int joined;

    private int count;

    void clear() {
        values[0] = MISSING;
        joined = 0;
        count = 1;
    }

    /** Reads the digits and separators that stand at a place, and returns the place after them. */
    int read(byte[] bytes, int from, int to) {
        int value = values[count - 1];
        int at = from;
        for (; at < to && bytes[at] >= '0' && bytes[at] <= ';'; at++) {
            if (bytes[at] <= '9') {
                value = Math.min(LARGEST, Math.max(0, value) * 10 + bytes[at] - '0');
            } else {
                values[count - 1] = value;
                separate(bytes[at] == ':');
                value = MISSING;
            }
        }
        values[count - 1] = value;
        return at;
    }

    private void separate(boolean colon) {
        if (count < MOST) {
            joined |= colon ? 1 << count : 0;
        }
        count = Math.min(count + 1, MOST + 1);
    }

    int count() {
        return Math.min(count, MOST);
    }

    /** Returns a number, or 0 where there is none. */
    int get(int index) {
        return get(index, 0);
    }

    /** Returns a number, or another one where there is none. */
    int get(int index, int otherwise) {
        return index < count() && values[index] != MISSING ? values[index] : otherwise;
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
        return index < count() && (joined >>> index & 1) != 0;
    }
}
