package kennel.terminal;

/** The modes that are nothing but remembered here, and obeyed elsewhere (xterm's ctlseqs, DECSET and SM). */
enum Mode {
    INSERT(false, 4, false),
    NEW_LINE(false, 20, false),
    APPLICATION_CURSOR(true, 1, false),
    /** Off: the terminal speaks as a VT52 does (DECANM). */
    ANSI(true, 2, true),
    REVERSE_SCREEN(true, 5, false),
    AUTOWRAP(true, 7, true),
    CURSOR_BLINK(true, 12, true),
    CURSOR_VISIBLE(true, 25, true),
    /** Allows the switch between 80 and 132 columns, of which only the emptying of the screen is done. */
    COLUMN_SWITCH(true, 40, false),
    /** National sets of characters can be designated (DECNRCM). */
    NATIONAL_SETS(true, 42, false),
    REVERSE_WRAP(true, 45, false),
    APPLICATION_KEYPAD(true, 66, false),
    BACKSPACE_SENDS_BACKSPACE(true, 67, false),
    FOCUS_EVENTS(true, 1004, false),
    SGR_MOUSE(true, 1006, false),
    ALTERNATE_SCROLL(true, 1007, true),
    BRACKETED_PASTE(true, 2004, false),
    SYNCHRONIZED_OUTPUT(true, 2026, false),
    /** Emoji sequences share one cell of two columns, as a program that asks for this expects. */
    GRAPHEME_CLUSTERS(true, 2027, false);

    private static final Mode[] VALUES = values();

    private final boolean dec;
    private final int number;
    private final boolean initially;

    Mode(boolean dec, int number, boolean initially) {
        this.dec = dec;
        this.number = number;
        this.initially = initially;
    }

    boolean initially() {
        return initially;
    }

    /** Returns the mode of a number, or null. */
    static Mode of(boolean dec, int number) {
        for (Mode mode : VALUES) {
            if (mode.dec == dec && mode.number == number) {
                return mode;
            }
        }
        return null;
    }
}
