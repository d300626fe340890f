package kennel.terminal;

/** The line below a text, in the order of the sub-parameters of SGR 4. */
public enum Underline {
    NONE,
    SINGLE,
    DOUBLE,
    CURLY,
    DOTTED,
    DASHED;

    private static final Underline[] VALUES = values();

    /** Returns the underline of a number; one that is not known is a single line. */
    static Underline of(int number) {
        return number >= 0 && number < VALUES.length ? VALUES[number] : SINGLE;
    }
}
