package kennel.ui.console;

import java.awt.Color;
import kennel.terminal.Palette;
import kennel.terminal.Style;

/** Turns the colours of styles into those of the screen. */
final class ColourTable {
    private static final int KEPT = 1024;
    private static final int THEMED = 16;
    private static final int CUBE_END = 232;
    private static final double DIM = 0.4;

    private final Color[] made = new Color[KEPT];
    private final long[] readableKeys = new long[KEPT];
    private final int[] readableColours = new int[KEPT];
    private ConsoleColours theme;
    private Palette palette;
    private boolean reverse;

    ColourTable(ConsoleColours theme) {
        this.theme = theme;
    }

    ConsoleColours theme() {
        return theme;
    }

    void setTheme(ConsoleColours theme) {
        this.theme = theme;
    }

    /** Takes over what the program has set for the whole screen. */
    void setProgram(Palette palette, boolean reverse) {
        this.palette = palette;
        this.reverse = reverse;
    }

    /** Returns the colour of a text before it is reversed or dimmed; bold text is bright, as xterm has it. */
    int foreground(long style) {
        int colour = Style.foreground(style);
        if (Style.isBold(style) && isIndexed(colour) && colour <= THEMED / 2) {
            colour += THEMED / 2;
        }
        return resolve(colour, Palette.FOREGROUND);
    }

    int background(long style) {
        return resolve(Style.background(style), Palette.BACKGROUND);
    }

    int foreground() {
        return resolve(Style.DEFAULT_COLOUR, Palette.FOREGROUND);
    }

    int background() {
        return resolve(Style.DEFAULT_COLOUR, Palette.BACKGROUND);
    }

    int cursor() {
        return resolve(Style.DEFAULT_COLOUR, Palette.CURSOR);
    }

    /** Returns a colour of a style, or of the theme in place of the default. */
    int resolve(int colour, int inPlaceOfDefault) {
        if (colour >= Style.DIRECT) {
            return colour & 0xffffff;
        }
        int number = colour == Style.DEFAULT_COLOUR ? reversed(inPlaceOfDefault) : colour - 1;
        int set = palette == null ? Palette.UNSET : palette.colour(number);
        return set == Palette.UNSET ? themed(number) : set;
    }

    private int reversed(int number) {
        if (!reverse || number == Palette.CURSOR) {
            return number;
        }
        return number == Palette.FOREGROUND ? Palette.BACKGROUND : Palette.FOREGROUND;
    }

    private int themed(int number) {
        return switch (number) {
            case Palette.FOREGROUND -> theme.foreground();
            case Palette.BACKGROUND -> theme.background();
            case Palette.CURSOR -> theme.cursor();
            default -> number < THEMED ? theme.palette().get(number) : fixed(number);
        };
    }

    /** The colours of xterm's 256colres.pl: a cube of six steps, and 24 greys. */
    private static int fixed(int number) {
        if (number >= CUBE_END) {
            return (8 + (number - CUBE_END) * 10) * 0x010101;
        }
        int place = number - THEMED;
        return cubeStep(place / 36) << 16 | cubeStep(place / 6 % 6) << 8 | cubeStep(place % 6);
    }

    private static int cubeStep(int step) {
        return step == 0 ? 0 : 55 + step * 40;
    }

    static boolean isIndexed(int colour) {
        return colour > Style.DEFAULT_COLOUR && colour < Style.DIRECT;
    }

    static int dim(int foreground, int background) {
        return Contrast.blend(foreground, background, DIM);
    }

    /** Returns {@link Contrast#readable}, remembered; chosen colours are those that a program combined itself. */
    int readable(int text, int background, boolean chosen) {
        long key = (chosen ? 2L : 1L) << 48 | (long) text << 24 | background;
        int place = Math.floorMod(text * 31 + background * 17 + (text >> 11), KEPT);
        if (readableKeys[place] != key) {
            readableKeys[place] = key;
            readableColours[place] =
                    Contrast.readable(text, background, chosen ? Contrast.LEAST_OF_CHOSEN : Contrast.LEAST);
        }
        return readableColours[place];
    }

    /** Returns the same colour as the object that painting wants. */
    Color colour(int rgb) {
        int place = Math.floorMod(rgb ^ rgb >> 7 ^ rgb >> 15, KEPT);
        Color colour = made[place];
        if (colour == null || (colour.getRGB() & 0xffffff) != rgb) {
            colour = new Color(rgb);
            made[place] = colour;
        }
        return colour;
    }
}
