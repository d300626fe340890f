package kennel.terminal;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** How many columns a character takes: what the C library's wcwidth(3) tells the programs inside. */
final class Widths {
    private static final int PAGE = 256;
    private static final byte[][] PAGES = read();

    private Widths() {}

    /** Returns 0 for characters that join the one before, 2 for wide ones, otherwise 1. */
    static int of(int code) {
        return PAGES[code >> 8][code & PAGE - 1];
    }

    /** The resource is written by {@code src/build/widths}: a line for each range, first, last, width. */
    private static byte[][] read() {
        byte[][] pages = new byte[(Character.MAX_CODE_POINT >> 8) + 1][];
        byte[] narrow = page(1);
        byte[] wide = page(2);
        Arrays.fill(pages, narrow);
        try (InputStream in = Widths.class.getResourceAsStream("widths.txt")) {
            for (String line : new String(in.readAllBytes(), StandardCharsets.US_ASCII).split("\n")) {
                int dash = line.indexOf('-');
                int space = line.indexOf(' ');
                int first = Integer.parseInt(line, 0, dash, 16);
                int last = Integer.parseInt(line, dash + 1, space, 16);
                byte width = (byte) (line.charAt(space + 1) - '0');
                for (int code = first; code <= last; ) {
                    int index = code >> 8;
                    if (width == 2 && (code & PAGE - 1) == 0 && last >= code + PAGE - 1) {
                        pages[index] = wide;
                        code += PAGE;
                        continue;
                    }
                    pages[index] = pages[index] == narrow ? narrow.clone() : pages[index];
                    pages[index][code & PAGE - 1] = width;
                    code++;
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return pages;
    }

    private static byte[] page(int width) {
        byte[] page = new byte[PAGE];
        Arrays.fill(page, (byte) width);
        return page;
    }
}
