package kennel.terminal;

/**
 * How the program wants keys and the mouse reported.
 *
 * @param applicationCursor cursor keys send SS3 (DECCKM)
 * @param applicationKeypad the keypad sends SS3 (DECKPAM)
 * @param newLine Enter sends carriage return and line feed (LNM)
 * @param backspaceSendsBackspace the backspace key sends BS and not DEL (DECBKM)
 * @param bracketedPaste pasted text is marked (mode 2004)
 * @param focusEvents gaining and losing the focus is reported (mode 1004)
 * @param alternateScroll the wheel sends cursor keys while the alternate screen is shown (mode 1007)
 * @param alternateScreen the alternate screen is shown
 * @param vt52 the terminal speaks as a VT52 does (DECANM reset)
 * @param mouse what of the mouse is reported
 * @param sgrMouse in the notation without limits (mode 1006), otherwise in single bytes
 */
public record InputModes(
        boolean applicationCursor,
        boolean applicationKeypad,
        boolean newLine,
        boolean backspaceSendsBackspace,
        boolean bracketedPaste,
        boolean focusEvents,
        boolean alternateScroll,
        boolean alternateScreen,
        boolean vt52,
        MouseTracking mouse,
        boolean sgrMouse) {
    /** How a fresh terminal reports. */
    public static final InputModes INITIAL =
            new InputModes(false, false, false, false, false, false, true, false, false, MouseTracking.NONE, false);
}
