package kennel.ui.console;

import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.font.FontRenderContext;
import java.awt.font.GlyphVector;
import java.awt.geom.AffineTransform;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Draws characters that the main font lacks, or that do not fit its cells: each by itself, in a font that has it. */
final class GlyphCache {
    private static final int MOST = 4096;
    /** First fonts whose characters are as wide as a cell; those that are not installed are passed over. */
    private static final List<String> FALLBACKS = List.of(
            "DejaVu Sans Mono",
            "Liberation Mono",
            "Noto Sans Mono",
            "FreeMono",
            Font.MONOSPACED,
            "DejaVu Sans",
            Font.SANS_SERIF,
            Font.SERIF,
            Font.DIALOG);

    private static final double ALMOST = 1.1;

    /** Characters, the variant of the font, and how many columns they take. */
    private record Key(String characters, int variant, int columns) {}

    /** What to draw, and how far to the right; without a glyph vector, a box that says that no font has it. */
    private record Glyph(GlyphVector vector, float shift) {}

    private final CellFonts fonts;
    private final Map<Key, Glyph> glyphs = new HashMap<>();

    GlyphCache(CellFonts fonts) {
        this.fonts = fonts;
    }

    /** Draws characters whose cell begins at x and whose letters stand on y. */
    void draw(Graphics2D graphics, String characters, int variant, int columns, int x, int y) {
        Glyph glyph = glyphs.get(new Key(characters, variant, columns));
        if (glyph == null) {
            if (glyphs.size() >= MOST) {
                glyphs.clear();
            }
            glyph = make(characters, variant, columns);
            glyphs.put(new Key(characters, variant, columns), glyph);
        }
        if (glyph.vector() != null) {
            graphics.drawGlyphVector(glyph.vector(), x + glyph.shift(), y);
        } else {
            int thickness = fonts.thickness();
            int width = columns * fonts.width() - 2 * thickness;
            int height = fonts.ascent() * 3 / 4;
            graphics.fillRect(x + thickness, y - height, width, thickness);
            graphics.fillRect(x + thickness, y - thickness, width, thickness);
            graphics.fillRect(x + thickness, y - height, thickness, height);
            graphics.fillRect(x + width, y - height, thickness, height);
        }
    }

    private Glyph make(String characters, int variant, int columns) {
        String shown = withoutSelectors(characters);
        double room = (double) columns * fonts.width();
        GlyphVector vector = best(shown, variant, room);
        if (vector == null) {
            shown = firstOf(shown);
            vector = best(shown, variant, room);
        }
        if (vector == null) {
            return new Glyph(null, 0);
        }
        if (width(vector) > room) {
            double share = room / width(vector);
            AffineTransform narrow = AffineTransform.getScaleInstance(share, Math.sqrt(share));
            vector = layout(vector.getFont().deriveFont(narrow), shown);
        }
        return new Glyph(vector, Math.round(Math.max(0, (room - width(vector)) / 2)));
    }

    /** Returns the characters in the first font that fits, else in the first one that has them at all. */
    private GlyphVector best(String characters, int variant, double room) {
        Font main = fonts.font(variant);
        GlyphVector first = null;
        for (int index = -1; index < FALLBACKS.size(); index++) {
            Font font = index < 0 ? main : fallback(FALLBACKS.get(index), main);
            if (font != null && font.canDisplayUpTo(characters) < 0) {
                GlyphVector vector = layout(font, characters);
                // The outlines of a font of coloured pictures, which Java does not draw, are empty.
                boolean empty = vector.getVisualBounds().isEmpty() && !characters.isBlank();
                if (!empty && width(vector) <= room * ALMOST) {
                    return vector;
                }
                first = first == null && !empty ? vector : first;
            }
        }
        return first;
    }

    private static Font fallback(String name, Font main) {
        Font font = new Font(name, main.getStyle(), 1).deriveFont(main.getSize2D());
        return font.getFamily(Locale.ROOT).equals(name) ? font : null;
    }

    /** Variation selectors and joiners choose between pictures that no font here has; alone they would be boxes. */
    private static String withoutSelectors(String characters) {
        StringBuilder kept = new StringBuilder();
        characters
                .codePoints()
                .filter(code -> !(code >= 0xfe00 && code <= 0xfe0f) && !(code >= 0xe0000 && code <= 0xe01ef))
                .forEach(kept::appendCodePoint);
        return kept.isEmpty() ? " " : kept.toString();
    }

    private static String firstOf(String characters) {
        return characters.substring(0, characters.offsetByCodePoints(0, 1));
    }

    private GlyphVector layout(Font font, String characters) {
        FontRenderContext context = fonts.context();
        char[] letters = characters.toCharArray();
        return characters.codePointCount(0, letters.length) == 1
                ? font.createGlyphVector(context, letters)
                : font.layoutGlyphVector(context, letters, 0, letters.length, Font.LAYOUT_LEFT_TO_RIGHT);
    }

    private static double width(GlyphVector vector) {
        return vector.getLogicalBounds().getWidth();
    }
}
