package kennel.ui.console;

import java.awt.Point;
import java.awt.event.MouseEvent;
import javax.swing.Timer;

/** Selects text with the mouse; beyond the upper and the lower edge the view scrolls along. */
final class SelectingMouse {
    private static final int SCROLL_MILLIS = 50;

    private final TerminalView view;
    private final Clipboards clipboards;
    private final Timer scroll = new Timer(SCROLL_MILLIS, event -> scrollAlong());
    private Selection.Unit unit = Selection.Unit.CHARACTERS;
    private Point last = new Point();
    private boolean selecting;

    SelectingMouse(TerminalView view, Clipboards clipboards) {
        this.view = view;
        this.clipboards = clipboards;
    }

    void press(MouseEvent event) {
        selecting = true;
        if (event.isShiftDown()
                && event.getClickCount() == 1
                && !view.selection().isEmpty()) {
            extend(event.getPoint());
            return;
        }
        boolean block = event.isAltDown() || event.isControlDown();
        unit = switch ((event.getClickCount() - 1) % 3) {
            case 1 -> Selection.Unit.WORDS;
            case 2 -> Selection.Unit.LINES;
            default -> block ? Selection.Unit.BLOCK : Selection.Unit.CHARACTERS;
        };
        view.selection().start(place(event.getPoint()), unit, view.shown());
        view.showAll();
    }

    void drag(MouseEvent event) {
        if (selecting) {
            extend(event.getPoint());
            int row = view.grid().row(event.getPoint());
            if (row < 0 || row >= view.shown().rows()) {
                scroll.start();
            } else {
                scroll.stop();
            }
        }
    }

    void release() {
        scroll.stop();
        if (selecting && !view.selection().isEmpty()) {
            clipboards.select(view.selection().text(view.terminal()));
        }
        selecting = false;
    }

    private void extend(Point point) {
        last = point;
        view.selection().extend(place(point), view.shown());
        view.showAll();
    }

    private Place place(Point point) {
        boolean between = unit == Selection.Unit.CHARACTERS || unit == Selection.Unit.BLOCK;
        return between
                ? view.grid().placeBetween(point, view.shown())
                : view.grid().cellAt(point, view.shown());
    }

    private void scrollAlong() {
        int row = view.grid().row(last);
        view.viewport()
                .scrollBy(
                        row < 0
                                ? Math.max(row, -10)
                                : Math.min(10, row - view.shown().rows() + 1));
        view.showAll();
        extend(last);
    }
}
