package kennel.terminal;

/**
 * How a character looks, packed into one {@code long} so that a screen is two flat arrays.
 *
 * <p>A colour takes 25 bits: {@link #DEFAULT_COLOUR}, a palette entry plus one, or {@link #DIRECT} with red, green and
 * blue in 8 bits each. The attributes are those of ECMA-48 8.3.117 (SGR) and of xterm's ctlseqs.
 */
public final class Style {
    /** The theme's own text or background colour. */
    public static final int DEFAULT_COLOUR = 0;

    /** Marks a colour that holds its red, green and blue itself. */
    public static final int DIRECT = 1 << 24;

    /** Text in the theme's colours without any attribute. */
    public static final long PLAIN = 0;

    static final int COLOUR_BITS = 25;
    static final int COLOUR_MASK = (1 << COLOUR_BITS) - 1;
    static final long BACKGROUND_MASK = (long) COLOUR_MASK << COLOUR_BITS;
    static final long BOLD = 1L << 50;
    static final long DIM = 1L << 51;
    static final long ITALIC = 1L << 52;
    static final int UNDERLINE_SHIFT = 53;
    static final long UNDERLINE_MASK = 7L << UNDERLINE_SHIFT;
    static final long BLINK = 1L << 56;
    static final long REVERSE = 1L << 57;
    static final long INVISIBLE = 1L << 58;
    static final long STRIKE = 1L << 59;
    static final long OVERLINE = 1L << 60;
    /** Kept by the selective erase (DECSCA). */
    static final long PROTECTED = 1L << 61;

    private Style() {}

    /** Returns the colour of the text. */
    public static int foreground(long style) {
        return (int) style & COLOUR_MASK;
    }

    /** Returns the colour behind the text. */
    public static int background(long style) {
        return (int) (style >>> COLOUR_BITS) & COLOUR_MASK;
    }

    /** Returns whether the text is bold. */
    public static boolean isBold(long style) {
        return (style & BOLD) != 0;
    }

    /** Returns whether the text is dim. */
    public static boolean isDim(long style) {
        return (style & DIM) != 0;
    }

    /** Returns whether the text is italic. */
    public static boolean isItalic(long style) {
        return (style & ITALIC) != 0;
    }

    /** Returns the line below the text. */
    public static Underline underline(long style) {
        return Underline.of((int) (style >>> UNDERLINE_SHIFT) & 7);
    }

    /** Returns whether the text blinks. */
    public static boolean isBlinking(long style) {
        return (style & BLINK) != 0;
    }

    /** Returns whether text and background change colours. */
    public static boolean isReverse(long style) {
        return (style & REVERSE) != 0;
    }

    /** Returns whether the text takes its background's colour. */
    public static boolean isInvisible(long style) {
        return (style & INVISIBLE) != 0;
    }

    /** Returns whether the text is struck through. */
    public static boolean isStruck(long style) {
        return (style & STRIKE) != 0;
    }

    /** Returns whether a line runs above the text. */
    public static boolean isOverlined(long style) {
        return (style & OVERLINE) != 0;
    }

    /** Returns the colour of an entry of the palette, 0 to 255. */
    public static int indexed(int entry) {
        return (entry & 0xff) + 1;
    }

    /** Returns the colour of red, green and blue, 0 to 255 each. */
    public static int direct(int red, int green, int blue) {
        return DIRECT | (red & 0xff) << 16 | (green & 0xff) << 8 | blue & 0xff;
    }

    static long withForeground(long style, int colour) {
        return style & ~(long) COLOUR_MASK | colour;
    }

    static long withBackground(long style, int colour) {
        return style & ~BACKGROUND_MASK | (long) colour << COLOUR_BITS;
    }

    static long withUnderline(long style, Underline underline) {
        return style & ~UNDERLINE_MASK | (long) underline.ordinal() << UNDERLINE_SHIFT;
    }

    /** What an erased cell keeps of the current style: its background (terminfo's {@code bce}). */
    static long erased(long style) {
        return style & BACKGROUND_MASK;
    }
}
