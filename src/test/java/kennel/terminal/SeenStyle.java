package kennel.terminal;

import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;

/** How a cell looks in the words of xterm's screen dump, which shows colours after reverse and knows no overline. */
final class SeenStyle {
    private static final int[] LEVELS = {0, 95, 135, 175, 215, 255};
    private static final int LEVEL_COUNT = LEVELS.length;

    private SeenStyle() {}

    /** Returns a line for each run of columns that are not plain. */
    static List<String> runs(Snapshot screen, int row) {
        List<String> runs = new ArrayList<>();
        int first = 0;
        for (int column = 1; column <= screen.columns(); column++) {
            String style = words(screen, row, first);
            if (column == screen.columns() || !words(screen, row, column).equals(style)) {
                if (!style.isEmpty()) {
                    runs.add("style " + (row + 1) + " " + (first + 1) + "-" + column + " " + style);
                }
                first = column;
            }
        }
        return runs;
    }

    private static String words(Snapshot screen, int row, int column) {
        long style = screen.style(row, column);
        boolean inked = !Style.isInvisible(style)
                && (screen.text(row, column) == Cell.TAIL || Cell.codePoint(screen.text(row, column)) != ' ');
        boolean visible = inked || Style.isStruck(style) || Style.underline(style) != Underline.NONE;
        boolean reverse = Style.isReverse(style);
        boolean blink = Style.isBlinking(style);
        boolean dim = Style.isDim(style) && !reverse && !blink && visible;
        int foreground = Style.foreground(style);
        StringJoiner words = new StringJoiner(" ");
        addIf(words, Style.isBold(style) && visible, "bold");
        addIf(words, Style.isItalic(style) && visible, "italic");
        addIf(words, dim && (foreground & Style.DIRECT) == 0, "dim");
        addIf(words, Style.underline(style) == Underline.DOUBLE, "double");
        addIf(
                words,
                Style.underline(style) != Underline.NONE && Style.underline(style) != Underline.DOUBLE,
                "underline");
        addIf(words, Style.isStruck(style), "strike");
        if (blink) {
            return words.add("blink").toString();
        }
        String text = colour(foreground, "text", dim);
        String back = colour(Style.background(style), "back", false);
        addIf(words, visible && !(reverse ? back : text).equals("text"), "text=" + (reverse ? back : text));
        addIf(words, !(reverse ? text : back).equals("back"), "back=" + (reverse ? text : back));
        return words.toString();
    }

    private static void addIf(StringJoiner words, boolean condition, String word) {
        if (condition) {
            words.add(word);
        }
    }

    private static String colour(int colour, String usual, boolean dim) {
        if (colour == Style.DEFAULT_COLOUR) {
            return usual;
        }
        if ((colour & Style.DIRECT) == 0) {
            return String.valueOf(colour - 1);
        }
        int red = colour >> 16 & 0xff;
        int green = colour >> 8 & 0xff;
        int blue = colour & 0xff;
        return dim ? direct(red * 2 / 3, green * 2 / 3, blue * 2 / 3) : direct(red, green, blue);
    }

    /** A dump cannot tell a direct colour from an equal one of the palette. */
    private static String direct(int red, int green, int blue) {
        int entry = level(red) * LEVEL_COUNT * LEVEL_COUNT + level(green) * LEVEL_COUNT + level(blue);
        if (entry >= 0) {
            return String.valueOf(16 + entry);
        }
        boolean grey = red == green && green == blue && red % 10 == 8 && red <= 238;
        return grey ? String.valueOf(232 + red / 10) : "#%02x%02x%02x".formatted(red, green, blue);
    }

    private static int level(int value) {
        for (int i = 0; i < LEVEL_COUNT; i++) {
            if (LEVELS[i] == value) {
                return i;
            }
        }
        return -LEVEL_COUNT * LEVEL_COUNT * LEVEL_COUNT;
    }
}
