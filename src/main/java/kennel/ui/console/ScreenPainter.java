package kennel.ui.console;

import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.Shape;
import java.util.List;
import kennel.terminal.Cell;
import kennel.terminal.LineSize;
import kennel.terminal.Snapshot;
import kennel.terminal.Style;

/** Paints rows of a snapshot, in pixels of the device. */
final class ScreenPainter {
    private final CellFonts fonts;
    private final ColourTable colours;
    private final RowLook look;
    private final RowPainter painter;
    private boolean withoutBlinking;
    private CursorLook cursor = CursorLook.HIDDEN;

    ScreenPainter(CellFonts fonts, ColourTable colours, List<Highlighter> highlighters) {
        this.fonts = fonts;
        this.colours = colours;
        look = new RowLook(colours, highlighters);
        painter = new RowPainter(fonts, colours, look);
    }

    /** Sets what is painted of blinking text and the cursor. */
    void setPhase(boolean withoutBlinking, CursorLook cursor) {
        this.withoutBlinking = withoutBlinking;
        this.cursor = cursor;
    }

    /** Paints the rows that the graphics' clip touches; the first one begins at 0, 0. */
    void paint(Graphics2D graphics, Snapshot snapshot) {
        Rectangle clip = graphics.getClipBounds();
        Shape whole = graphics.getClip();
        fonts.prepare(graphics);
        int height = fonts.height();
        int first = Math.max(0, Math.floorDiv(clip.y, height));
        int last = Math.min(snapshot.rows() - 1, Math.floorDiv(clip.y + clip.height - 1, height));
        for (int row = first; row <= last; row++) {
            graphics.clipRect(0, row * height, snapshot.columns() * fonts.width(), height);
            paintRow(graphics, snapshot, row);
            graphics.setClip(whole);
        }
    }

    private void paintRow(Graphics2D graphics, Snapshot snapshot, int row) {
        int top = row * fonts.height();
        int cursorColumn = cursorColumn(snapshot, row);
        look.read(snapshot, row, withoutBlinking);
        if (cursorColumn >= 0 && cursor == CursorLook.BLOCK) {
            look.setCursor(cursorColumn);
            if (isWide(snapshot, row, cursorColumn)) {
                look.setCursor(cursorColumn + 1);
            }
        }
        LineSize size = snapshot.size(row);
        if (size == LineSize.SINGLE) {
            painter.paint(graphics, snapshot, row, snapshot.columns(), top, true);
            paintCursor(graphics, snapshot, row, cursorColumn, top);
            return;
        }
        Graphics2D scaled = (Graphics2D) graphics.create();
        scaled.translate(0, size == LineSize.DOUBLE_BOTTOM ? top - fonts.height() : top);
        scaled.scale(2, size == LineSize.DOUBLE_WIDTH ? 1 : 2);
        painter.paint(scaled, snapshot, row, (snapshot.columns() + 1) / 2, 0, false);
        paintCursor(scaled, snapshot, row, cursorColumn, 0);
        scaled.dispose();
    }

    private int cursorColumn(Snapshot snapshot, int row) {
        long cursorLine = snapshot.screenTop() + snapshot.cursor().row();
        boolean here = cursor != CursorLook.HIDDEN && snapshot.cursor().visible() && snapshot.top() + row == cursorLine;
        return here ? Math.min(snapshot.cursor().column(), snapshot.columns() - 1) : -1;
    }

    private void paintCursor(Graphics2D graphics, Snapshot snapshot, int row, int column, int top) {
        if (column < 0 || cursor == CursorLook.BLOCK) {
            return;
        }
        int line = Math.max(1, fonts.thickness());
        int x = column * fonts.width();
        int width = fonts.width() * (isWide(snapshot, row, column) ? 2 : 1);
        int height = fonts.height();
        graphics.setColor(colours.colour(colours.cursor()));
        switch (cursor) {
            case BAR -> graphics.fillRect(x, top, Math.max(2, 2 * line), height);
            case UNDERLINE -> graphics.fillRect(x, top + height - 2 * line, width, 2 * line);
            default -> {
                graphics.fillRect(x, top, width, line);
                graphics.fillRect(x, top + height - line, width, line);
                graphics.fillRect(x, top, line, height);
                graphics.fillRect(x + width - line, top, line, height);
            }
        }
    }

    private static boolean isWide(Snapshot snapshot, int row, int column) {
        return column + 1 < snapshot.columns() && snapshot.text(row, column + 1) == Cell.TAIL;
    }

    /** Returns whether any text in a snapshot blinks. */
    static boolean blinks(Snapshot snapshot) {
        for (int row = 0; row < snapshot.rows(); row++) {
            for (int column = 0; column < snapshot.columns(); column++) {
                if (Style.isBlinking(snapshot.style(row, column))) {
                    return true;
                }
            }
        }
        return false;
    }
}
