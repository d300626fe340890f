package kennel.ui.console;

import java.awt.Color;
import java.awt.Graphics2D;

/** Draws block elements, sextants and Braille patterns so that they fill their cells to the last pixel. */
final class Blocks {
    private static final int FIRST = 0x2580;
    private static final int LAST = 0x259f;
    private static final int FIRST_BRAILLE = 0x2800;
    private static final int LAST_BRAILLE = 0x28ff;
    private static final int FIRST_SEXTANT = 0x1fb00;
    private static final int LAST_SEXTANT = 0x1fb3b;
    private static final int EIGHTHS = 8;

    /** Which quarters U+2596 to U+259F fill: 1 and 2 above, 4 and 8 below. */
    private static final int[] QUARTERS = {4, 8, 1, 13, 9, 7, 11, 2, 6, 14};

    /** The place of each of Braille's bits, row by row: U+2800 counts them down the columns. */
    private static final int[] BRAILLE_COLUMN = {0, 0, 0, 1, 1, 1, 0, 1};

    private static final int[] BRAILLE_ROW = {0, 1, 2, 0, 1, 2, 3, 3};

    private final Graphics2D graphics;
    private final int x;
    private final int y;
    private final int width;
    private final int height;

    private Blocks(Graphics2D graphics, int x, int y, int width, int height) {
        this.graphics = graphics;
        this.x = x;
        this.y = y;
        this.width = width;
        this.height = height;
    }

    static boolean has(int codePoint) {
        return codePoint >= FIRST && codePoint <= LAST
                || codePoint >= FIRST_BRAILLE && codePoint <= LAST_BRAILLE
                || codePoint >= FIRST_SEXTANT && codePoint <= LAST_SEXTANT;
    }

    /** Draws one character into the cell that begins at x and y. */
    static void draw(Graphics2D graphics, int codePoint, int x, int y, int width, int height) {
        Blocks cell = new Blocks(graphics, x, y, width, height);
        if (codePoint >= FIRST_SEXTANT) {
            cell.drawSextant(codePoint - FIRST_SEXTANT);
        } else if (codePoint >= FIRST_BRAILLE) {
            cell.drawBraille(codePoint - FIRST_BRAILLE);
        } else {
            cell.drawBlock(codePoint);
        }
    }

    private void drawBlock(int codePoint) {
        if (codePoint == 0x2580) {
            part(0, 0, EIGHTHS, 4);
        } else if (codePoint <= 0x2588) {
            part(0, 0x2588 - codePoint, EIGHTHS, EIGHTHS);
        } else if (codePoint <= 0x258f) {
            part(0, 0, 0x2590 - codePoint, EIGHTHS);
        } else if (codePoint == 0x2590) {
            part(4, 0, EIGHTHS, EIGHTHS);
        } else if (codePoint <= 0x2593) {
            shade((codePoint - 0x2590) * 64);
        } else if (codePoint == 0x2594) {
            part(0, 0, EIGHTHS, 1);
        } else if (codePoint == 0x2595) {
            part(7, 0, EIGHTHS, EIGHTHS);
        } else {
            drawQuarters(QUARTERS[codePoint - 0x2596]);
        }
    }

    private void part(int left, int top, int right, int bottom) {
        int from = Math.round((float) width * left / EIGHTHS);
        int to = Math.round((float) width * right / EIGHTHS);
        int above = Math.round((float) height * top / EIGHTHS);
        int below = Math.round((float) height * bottom / EIGHTHS);
        graphics.fillRect(x + from, y + above, Math.max(1, to - from), Math.max(1, below - above));
    }

    private void shade(int alpha) {
        Color colour = graphics.getColor();
        graphics.setColor(new Color(colour.getRed(), colour.getGreen(), colour.getBlue(), alpha));
        graphics.fillRect(x, y, width, height);
        graphics.setColor(colour);
    }

    private void drawQuarters(int quarters) {
        for (int quarter = 0; quarter < 4; quarter++) {
            if ((quarters & 1 << quarter) != 0) {
                int left = quarter % 2 * 4;
                int top = quarter / 2 * 4;
                part(left, top, left + 4, top + 4);
            }
        }
    }

    /** Blank, the two halves and the full block have characters of their own and are left out of the sequence. */
    private void drawSextant(int place) {
        int bits = place + 1;
        bits += bits >= 0b010101 ? 1 : 0;
        bits += bits >= 0b101010 ? 1 : 0;
        for (int sixth = 0; sixth < 6; sixth++) {
            if ((bits & 1 << sixth) != 0) {
                int left = sixth % 2 * width / 2;
                int right = (sixth % 2 + 1) * width / 2;
                int top = sixth / 2 * height / 3;
                int bottom = (sixth / 2 + 1) * height / 3;
                graphics.fillRect(x + left, y + top, right - left, bottom - top);
            }
        }
    }

    private void drawBraille(int bits) {
        int size = Math.max(1, Math.min(width / 4, height / 8) + (width >= 8 ? 1 : 0));
        for (int dot = 0; dot < BRAILLE_ROW.length; dot++) {
            if ((bits & 1 << dot) != 0) {
                int middleX = (2 * BRAILLE_COLUMN[dot] + 1) * width / 4;
                int middleY = (2 * BRAILLE_ROW[dot] + 1) * height / 8;
                graphics.fillRect(x + middleX - size / 2, y + middleY - size / 2, size, size);
            }
        }
    }
}
