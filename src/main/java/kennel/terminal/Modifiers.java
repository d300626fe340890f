package kennel.terminal;

/**
 * What else is held while a key or a button is pressed.
 *
 * @param shift Shift is held
 * @param alt Alt (or Meta) is held; AltGr is none, it chooses a character
 * @param control Control is held
 * @param numLock NumLock is on, and the keypad writes numbers whatever the program asked for
 */
public record Modifiers(boolean shift, boolean alt, boolean control, boolean numLock) {
    /** Nothing is held. */
    public static final Modifiers NONE = new Modifiers(false, false, false, false);

    boolean any() {
        return shift || alt || control;
    }

    /** Returns how they are written in a key's sequence (xterm's ctlseqs, PC-Style Function Keys). */
    int parameter() {
        return 1 + (shift ? 1 : 0) + (alt ? 2 : 0) + (control ? 4 : 0);
    }
}
