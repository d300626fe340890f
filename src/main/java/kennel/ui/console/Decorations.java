package kennel.ui.console;

import java.awt.BasicStroke;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Stroke;
import java.awt.geom.Path2D;
import kennel.terminal.Underline;

/** Draws the lines below, through and above texts. */
final class Decorations {
    private final CellFonts fonts;

    Decorations(CellFonts fonts) {
        this.fonts = fonts;
    }

    void strike(Graphics2D graphics, int x, int top, int width) {
        graphics.fillRect(x, top + fonts.ascent() * 2 / 3, width, fonts.thickness());
    }

    void overline(Graphics2D graphics, int x, int top, int width) {
        graphics.fillRect(x, top, width, fonts.thickness());
    }

    void underline(Graphics2D graphics, Underline underline, int x, int top, int width) {
        int thickness = fonts.thickness();
        int bottom = top + fonts.height();
        int place = Math.min(top + fonts.ascent() + Math.max(1, thickness), bottom - thickness);
        switch (underline) {
            case NONE -> {}
            case SINGLE -> graphics.fillRect(x, place, width, thickness);
            case DOUBLE -> {
                int lower = Math.min(place + 2 * thickness, bottom - thickness);
                graphics.fillRect(x, lower - 2 * thickness, width, thickness);
                graphics.fillRect(x, lower, width, thickness);
            }
            case CURLY -> curl(graphics, x, place, width, bottom);
            case DOTTED -> dashes(graphics, x, place, width, thickness, 2 * thickness);
            case DASHED -> dashes(graphics, x, place, width, dash(), 2 * dash());
        }
    }

    private int dash() {
        return Math.max(2, fonts.width() / 3);
    }

    /** The pattern begins at multiples of its period, so that it goes on where two runs meet. */
    private void dashes(Graphics2D graphics, int x, int y, int width, int length, int period) {
        for (int at = x - x % period; at < x + width; at += period) {
            int from = Math.max(at, x);
            int to = Math.min(at + length, x + width);
            if (to > from) {
                graphics.fillRect(from, y, to - from, fonts.thickness());
            }
        }
    }

    private void curl(Graphics2D graphics, int x, int place, int width, int bottom) {
        float thickness = fonts.thickness();
        double height = Math.max(2, Math.min(bottom - place - thickness, fonts.width() / 4.0 + thickness));
        double middle = Math.min(place + thickness / 2.0 + height / 2, bottom - height / 2 - thickness / 2.0);
        double half = fonts.width() / 2.0;
        Path2D path = new Path2D.Double();
        path.moveTo(x, middle);
        for (int cell = 0; cell * fonts.width() < width; cell++) {
            double from = x + (double) cell * fonts.width();
            path.quadTo(from + half / 2, middle - height, from + half, middle);
            path.quadTo(from + half * 1.5, middle + height, from + 2 * half, middle);
        }
        Stroke before = graphics.getStroke();
        Object smoothing = graphics.getRenderingHint(RenderingHints.KEY_ANTIALIASING);
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setStroke(new BasicStroke(thickness, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND));
        graphics.draw(path);
        graphics.setStroke(before);
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, smoothing);
    }
}
