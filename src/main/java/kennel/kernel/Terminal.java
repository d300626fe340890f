package kennel.kernel;

/** Terminals (isatty(3)). */
public final class Terminal {
    private Terminal() {}

    /** Returns whether a standard stream is a terminal. */
    public static boolean isTerminal(int stream) {
        return new LibC("isatty").call(stream) == 1;
    }
}
