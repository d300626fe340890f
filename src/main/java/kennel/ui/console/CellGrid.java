package kennel.ui.console;

import java.awt.Dimension;
import java.awt.Point;
import java.awt.Rectangle;
import kennel.terminal.LineSize;
import kennel.terminal.Snapshot;

/**
 * Where the cells lie in a component.
 *
 * @param fonts the size of a cell, in pixels of the device
 * @param scale how many of those make one of Swing's pixels
 */
record CellGrid(CellFonts fonts, double scale) {
    private static final int PADDING = 3;

    /** Returns the distance of the first cell from the component's edges, in pixels of the device. */
    int padding() {
        return (int) Math.round(PADDING * scale);
    }

    int columns(int width) {
        return Math.max(1, (int) ((width * scale - 2 * padding()) / fonts.width()));
    }

    int rows(int height) {
        return Math.max(1, (int) ((height * scale - 2 * padding()) / fonts.height()));
    }

    /** Returns the size of a component for so many cells. */
    Dimension size(int columns, int rows) {
        int width = (int) Math.ceil((columns * fonts.width() + 2 * padding()) / scale);
        int height = (int) Math.ceil((rows * fonts.height() + 2 * padding()) / scale);
        return new Dimension(width, height);
    }

    /** Returns an area of the component that holds some rows. */
    Rectangle rows(int first, int count, int width) {
        int top = (int) Math.floor((padding() + first * fonts.height()) / scale) - 1;
        int bottom = (int) Math.ceil((padding() + (first + count) * fonts.height()) / scale) + 1;
        return new Rectangle(0, top, width, bottom - top);
    }

    /** Returns the area of a cell. */
    Rectangle cell(int row, int column) {
        int left = (int) Math.floor((padding() + column * fonts.width()) / scale);
        int top = (int) Math.floor((padding() + row * fonts.height()) / scale);
        return new Rectangle(
                left, top, (int) Math.ceil(fonts.width() / scale), (int) Math.ceil(fonts.height() / scale));
    }

    /** Returns the row at a height, which may be outside of the screen. */
    int row(Point point) {
        return (int) Math.floor((point.y * scale - padding()) / fonts.height());
    }

    /** Returns the place of the cell at a point, or of the nearest one. */
    Place cellAt(Point point, Snapshot shown) {
        return place(point, shown, 0);
    }

    /** Returns the place between two cells that is nearest to a point. */
    Place placeBetween(Point point, Snapshot shown) {
        return place(point, shown, fonts.width() / 2);
    }

    private Place place(Point point, Snapshot shown, int shift) {
        int row = Math.max(0, Math.min(shown.rows() - 1, row(point)));
        int width = shown.size(row) == LineSize.SINGLE ? fonts.width() : 2 * fonts.width();
        int column = (int) Math.floor((point.x * scale - padding() + shift) / width);
        int last = shift == 0 ? shown.columns() - 1 : shown.columns();
        return new Place(shown.top() + row, Math.max(0, Math.min(last, column)));
    }
}
