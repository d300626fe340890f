package kennel.terminal;

/** The size of a line's characters (DECSWL, DECDWL, DECDHL). */
public enum LineSize {
    /** One column, one row. */
    SINGLE,
    /** Two columns a character. */
    DOUBLE_WIDTH,
    /** The upper half of characters of two columns and two rows. */
    DOUBLE_TOP,
    /** The lower half of the same. */
    DOUBLE_BOTTOM;

    private static final LineSize[] VALUES = values();

    static LineSize of(int number) {
        return VALUES[number];
    }
}
