package kennel.ui.console;

import java.util.List;

/**
 * The colours of a console where the program in it chose none; each is 0xRRGGBB.
 *
 * @param foreground text
 * @param background what is behind it
 * @param cursor the cursor
 * @param selection behind selected text
 * @param match behind text that was searched for
 * @param currentMatch behind the match that was jumped to
 * @param matchText text on either of the two
 * @param palette the first sixteen colours of the palette
 */
public record ConsoleColours(
        int foreground,
        int background,
        int cursor,
        int selection,
        int match,
        int currentMatch,
        int matchText,
        List<Integer> palette) {
    private static final int PALETTE_SIZE = 16;

    /** Checks and copies the palette. */
    public ConsoleColours {
        palette = List.copyOf(palette);
        if (palette.size() != PALETTE_SIZE) {
            throw new IllegalArgumentException("a palette has " + PALETTE_SIZE + " colours, not " + palette.size());
        }
    }

    /** Returns the colours that fit a dark theme. */
    public static ConsoleColours dark() {
        return new ConsoleColours(
                0xd8dade,
                0x1b1d21,
                0xe8b04a,
                0x3a4f6e,
                0x7a6420,
                0xe8b04a,
                0x101114,
                List.of(
                        0x23262b, 0xe0565b, 0x5fb04c, 0xd19a2e, 0x2f5cb5, 0xb56bd0, 0x2a8c92, 0xcdd1d6, //
                        0x7d858e, 0xff8084, 0x93dc7e, 0xf5cc64, 0x84b4ff, 0xdea2f2, 0x74dcdc, 0xffffff));
    }

    /** Returns the colours that fit a light theme. */
    public static ConsoleColours light() {
        return new ConsoleColours(
                0x1f2328,
                0xfcfcfd,
                0xb5462f,
                0xb9d4f5,
                0xf7e3a1,
                0xf0a830,
                0x1f2328,
                List.of(
                        0x1f2328, 0xb3261e, 0x2a8a41, 0x9a6a00, 0x1d57c6, 0x8a2fa6, 0x14838b, 0xd3d7db, //
                        0x676e76, 0xd0342b, 0x1b7431, 0x7d5600, 0x3b73e0, 0xa549c2, 0x0b6e75, 0xffffff));
    }
}
