package kennel.terminal;

/**
 * What a terminal tells its surroundings; called by the thread that writes, after the screen was unlocked.
 *
 * <p>Every text in it was chosen by the program inside: show it as what it is, and never act on it.
 */
public interface TerminalListener {
    /** The terminal answers the program: these bytes belong into its input. */
    default void reply(byte[] bytes) {}

    /** The program rang the bell. */
    default void bell() {}

    /** The program named its window; without control characters, at most {@value Titles#LONGEST} characters. */
    default void titleChanged(String title) {}

    /** The program wants to put a text into the clipboard; called only where that was allowed. */
    default void clipboardOffered(String text) {}
}
