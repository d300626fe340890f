package kennel.ui.console;

import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.font.FontRenderContext;
import java.awt.font.LineMetrics;
import java.awt.image.BufferedImage;

/**
 * The fonts of a screen and the size of its cells, in pixels of the device.
 *
 * <p>All painting is done in these pixels and not in Swing's, which at 125% would leave gaps between cells.
 */
final class CellFonts {
    static final int BOLD = 1;
    static final int ITALIC = 2;

    /** The least thickness of a line: some fonts' own is so small that lines at 200% would still be a pixel thin. */
    private static final float THINNEST = 1 / 14f;

    private static final int VARIANTS = 4;
    private static final int BASIC_END = 0x10000;
    private static final byte PLAIN = 1;
    private static final byte SPECIAL = 2;

    private final Font[] fonts = new Font[VARIANTS];
    private final byte[][] kinds = new byte[VARIANTS][];
    private final FontMetrics[] metrics = new FontMetrics[VARIANTS];
    private final Object smoothing;
    private final FontRenderContext context;
    private final int width;
    private final int height;
    private final int ascent;
    private final int thickness;

    /**
     * Measures a font.
     *
     * @param font the font at its size in the device's pixels
     * @param smoothing how its edges are smoothed, a value of {@link RenderingHints#KEY_TEXT_ANTIALIASING}
     */
    CellFonts(Font font, Object smoothing) {
        this.smoothing = smoothing;
        Graphics2D graphics = new BufferedImage(1, 1, BufferedImage.TYPE_INT_RGB).createGraphics();
        prepare(graphics);
        context = graphics.getFontRenderContext();
        for (int variant = 0; variant < VARIANTS; variant++) {
            int bold = (variant & BOLD) == 0 ? Font.PLAIN : Font.BOLD;
            int italic = (variant & ITALIC) == 0 ? Font.PLAIN : Font.ITALIC;
            fonts[variant] = font.deriveFont(font.getStyle() | bold | italic);
            metrics[variant] = graphics.getFontMetrics(fonts[variant]);
        }
        graphics.dispose();
        LineMetrics line = fonts[0].getLineMetrics("Mg|", context);
        width = Math.max(1, metrics[0].charWidth('m'));
        height = Math.max(2, metrics[0].getHeight());
        ascent = metrics[0].getAscent() + metrics[0].getLeading() / 2;
        thickness = Math.max(1, Math.round(Math.max(line.getUnderlineThickness(), font.getSize2D() * THINNEST)));
    }

    /** Sets up a graphics context that paints in the device's pixels. */
    void prepare(Graphics2D graphics) {
        graphics.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, smoothing);
        graphics.setRenderingHint(RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_OFF);
    }

    /** Returns the width of a cell. */
    int width() {
        return width;
    }

    /** Returns the height of a cell. */
    int height() {
        return height;
    }

    /** Returns the distance from a cell's top to the line that letters stand on. */
    int ascent() {
        return ascent;
    }

    /** Returns the thickness of lines that fit the letters. */
    int thickness() {
        return thickness;
    }

    /** Returns the font of a variant, a sum of {@link #BOLD} and {@link #ITALIC}. */
    Font font(int variant) {
        return fonts[variant];
    }

    FontRenderContext context() {
        return context;
    }

    /** Returns whether a character can be drawn in one go with its neighbours: it is just as wide as a cell. */
    boolean isPlain(int codePoint, int variant) {
        if (codePoint >= BASIC_END) {
            return false;
        }
        if (kinds[variant] == null) {
            kinds[variant] = new byte[BASIC_END];
        }
        byte kind = kinds[variant][codePoint];
        if (kind == 0) {
            kind = fits((char) codePoint, variant) ? PLAIN : SPECIAL;
            kinds[variant][codePoint] = kind;
        }
        return kind == PLAIN;
    }

    private boolean fits(char character, int variant) {
        return needsNoLayout(character)
                && fonts[variant].canDisplay(character)
                && metrics[variant].charWidth(character) == width;
    }

    /** Java lays out a whole text, slowly and in its own order, as soon as one character of it asks for that. */
    private static boolean needsNoLayout(char character) {
        return character < 0x300
                || character >= 0x370 && character < 0x590
                || character >= 0x1e00 && character < 0x2000
                || character >= 0x2010 && character <= 0x2027
                || character >= 0x2030 && character <= 0x205e
                || character >= 0x2070 && character < 0x2c00;
    }
}
