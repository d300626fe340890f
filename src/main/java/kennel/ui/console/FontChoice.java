package kennel.ui.console;

import java.awt.Font;
import java.awt.RenderingHints;
import java.awt.Toolkit;
import java.util.Map;

/** The font of a console and its size, which the user can change. */
final class FontChoice {
    private static final float USUAL = 14;
    private static final float SMALLEST = 6;
    private static final float LARGEST = 72;
    private static final float STEP = 1.1f;

    private float size = USUAL;

    /** Makes the size larger by so many steps, or smaller; returns whether it changed. */
    boolean zoom(int steps) {
        return set(Math.round(size * (float) Math.pow(STEP, steps)), steps);
    }

    boolean reset() {
        return set(USUAL, 0);
    }

    private boolean set(float wanted, int direction) {
        float next = wanted == size ? wanted + Integer.signum(direction) : wanted;
        float before = size;
        size = Math.max(SMALLEST, Math.min(LARGEST, next));
        return size != before;
    }

    /** Returns the fonts in pixels of a device. */
    CellFonts fonts(double scale) {
        Font font = new Font(Font.MONOSPACED, Font.PLAIN, 1).deriveFont((float) (size * scale));
        return new CellFonts(font, smoothing());
    }

    /** As the desktop has it set, so that a console looks like other programs' text. */
    private static Object smoothing() {
        Object hints = Toolkit.getDefaultToolkit().getDesktopProperty("awt.font.desktophints");
        Object set = hints instanceof Map<?, ?> map ? map.get(RenderingHints.KEY_TEXT_ANTIALIASING) : null;
        boolean useful = set != null
                && set != RenderingHints.VALUE_TEXT_ANTIALIAS_DEFAULT
                && set != RenderingHints.VALUE_TEXT_ANTIALIAS_OFF;
        return useful ? set : RenderingHints.VALUE_TEXT_ANTIALIAS_ON;
    }
}
