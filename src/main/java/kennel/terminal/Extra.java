package kennel.terminal;

/** What few cells have, packed into a {@code long}: the colour of the underline and the number of a link. */
final class Extra {
    static final long NONE = 0;

    private static final int LINK_SHIFT = 32;

    private Extra() {}

    static int underlineColour(long extra) {
        return (int) extra & Style.COLOUR_MASK;
    }

    static int link(long extra) {
        return (int) (extra >>> LINK_SHIFT);
    }

    static long withUnderlineColour(long extra, int colour) {
        return extra & ~(long) Style.COLOUR_MASK | colour;
    }

    static long withLink(long extra, int link) {
        return extra & 0xffffffffL | (long) link << LINK_SHIFT;
    }
}
