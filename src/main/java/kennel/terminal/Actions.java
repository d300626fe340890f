package kennel.terminal;

/** What a stream of bytes asks of a terminal, as the {@link Parser} finds it. */
interface Actions {
    /** Shows the printable ASCII that stands at a place, at least one character; returns the place after it. */
    int print(byte[] bytes, int from, int to);

    /** Shows one code point, which is no control character. */
    void print(int code);

    /** Does what a C0 control character asks. */
    void execute(int control);

    /**
     * An escape sequence.
     *
     * @param intermediate the one character between escape and the last, or 0
     */
    void escape(int intermediate, int last);

    /**
     * A control sequence (CSI).
     *
     * @param prefix {@code <}, {@code =}, {@code >}, {@code ?} or 0
     * @param intermediate the character before the last, or 0
     */
    void control(int prefix, Params params, int intermediate, int last);

    /** An operating system command (OSC), and whether BEL ended it, as old programs do; its answer ends likewise. */
    void command(String text, boolean endedByBell);

    /** A device control string (DCS) without numbers. */
    void device(int intermediate, int last, String text);

    /** An escape sequence of a VT52; row and column are those of {@code Y}. */
    void vt52(int last, int row, int column);

    /** Returns whether escape sequences are those of a VT52. */
    boolean speaksVt52();
}
