package kennel.terminal;

import java.util.Arrays;

/** The colours that a program has set (OSC 4, 10, 11, 12); {@link #UNSET} where it left the theme's own. */
public final class Palette {
    /** The theme's colour holds. */
    public static final int UNSET = -1;

    /** Number of the text's colour, beyond the 256 of the palette. */
    public static final int FOREGROUND = 256;
    /** Number of the background's colour. */
    public static final int BACKGROUND = 257;
    /** Number of the cursor's colour. */
    public static final int CURSOR = 258;

    private static final int COUNT = 259;

    private final int[] colours = new int[COUNT];

    Palette() {
        reset();
    }

    /** Returns a colour, 0xRRGGBB, or {@link #UNSET}; 0 to 255 or one of the three numbers above. */
    public int colour(int number) {
        return colours[number];
    }

    void set(int number, int colour) {
        colours[number] = colour;
    }

    void reset() {
        Arrays.fill(colours, UNSET);
    }

    void copy(Palette source) {
        System.arraycopy(source.colours, 0, colours, 0, COUNT);
    }
}
