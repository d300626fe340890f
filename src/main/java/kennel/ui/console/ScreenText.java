package kennel.ui.console;

import java.awt.Point;
import java.awt.Rectangle;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import javax.accessibility.AccessibleContext;
import javax.accessibility.AccessibleText;
import javax.swing.text.AttributeSet;
import javax.swing.text.SimpleAttributeSet;
import kennel.terminal.Cell;
import kennel.terminal.Snapshot;

/** The rows of a view as one text with line ends, for screen readers. */
final class ScreenText implements AccessibleText {
    private final TerminalView view;
    private final List<Integer> rowStarts = new ArrayList<>();
    private String text;
    private int toldCaret;

    ScreenText(TerminalView view) {
        this.view = view;
    }

    /** Takes note of a frame, and tells a screen reader if there is one. */
    void changed() {
        String before = text;
        text = null;
        if (before != null) {
            AccessibleContext context = view.getAccessibleContext();
            int caret = getCaretPosition();
            if (!text.equals(before)) {
                context.firePropertyChange(AccessibleContext.ACCESSIBLE_TEXT_PROPERTY, null, caret);
            }
            if (caret != toldCaret) {
                context.firePropertyChange(AccessibleContext.ACCESSIBLE_CARET_PROPERTY, toldCaret, caret);
                toldCaret = caret;
            }
        }
    }

    private String text() {
        if (text == null) {
            Snapshot shown = view.shown();
            StringBuilder all = new StringBuilder();
            rowStarts.clear();
            for (int row = 0; row < shown.rows(); row++) {
                rowStarts.add(all.length());
                all.append(shown.rowText(row)).append('\n');
            }
            text = all.toString();
        }
        return text;
    }

    private int row(int index) {
        int row = 0;
        while (row + 1 < rowStarts.size() && rowStarts.get(row + 1) <= index) {
            row++;
        }
        return row;
    }

    private int column(int row, int index) {
        Snapshot shown = view.shown();
        int column = 0;
        int at = rowStarts.get(row);
        while (at < index && column < shown.columns()) {
            at += shown.text(row, column) == Cell.TAIL
                    ? 0
                    : shown.characters(row, column).length();
            column++;
        }
        return column;
    }

    private int index(int row, int column) {
        String all = text();
        int end = row + 1 < rowStarts.size() ? rowStarts.get(row + 1) - 1 : all.length() - 1;
        int index = rowStarts.get(row);
        for (int each = 0; each < column && index < end; each++) {
            index += view.shown().text(row, each) == Cell.TAIL
                    ? 0
                    : view.shown().characters(row, each).length();
        }
        return Math.min(index, end);
    }

    @Override
    public int getIndexAtPoint(Point point) {
        Place cell = view.grid().cellAt(point, view.shown());
        return index((int) (cell.line() - view.shown().top()), cell.column());
    }

    @Override
    public Rectangle getCharacterBounds(int index) {
        if (index < 0 || index >= text().length()) {
            return null;
        }
        int row = row(index);
        return view.grid().cell(row, column(row, index));
    }

    @Override
    public int getCharCount() {
        return text().length();
    }

    @Override
    public int getCaretPosition() {
        long row = Viewport.cursorRow(view.shown());
        text();
        return row < view.shown().rows()
                ? index((int) row, view.shown().cursor().column())
                : text().length();
    }

    @Override
    public String getAtIndex(int part, int index) {
        BreakIterator breaks = breaks(part);
        return index < 0 || index >= text().length() ? null : between(breaks, startOf(breaks, index));
    }

    @Override
    public String getAfterIndex(int part, int index) {
        BreakIterator breaks = breaks(part);
        if (index < 0 || index >= text().length()) {
            return null;
        }
        int next = breaks.following(index);
        return next == BreakIterator.DONE || next >= text().length() ? null : between(breaks, next);
    }

    @Override
    public String getBeforeIndex(int part, int index) {
        BreakIterator breaks = breaks(part);
        if (index <= 0 || index > text().length()) {
            return null;
        }
        int start = startOf(breaks, Math.min(index, text().length() - 1));
        return start == 0 ? null : between(breaks, breaks.preceding(start));
    }

    private static int startOf(BreakIterator breaks, int index) {
        return breaks.isBoundary(index) ? index : breaks.preceding(index);
    }

    private String between(BreakIterator breaks, int start) {
        int end = breaks.following(start);
        return text().substring(start, end == BreakIterator.DONE ? text().length() : end);
    }

    private BreakIterator breaks(int part) {
        BreakIterator breaks =
                switch (part) {
                    case WORD -> BreakIterator.getWordInstance();
                    case SENTENCE -> BreakIterator.getSentenceInstance();
                    default -> BreakIterator.getCharacterInstance();
                };
        breaks.setText(text());
        return breaks;
    }

    @Override
    public AttributeSet getCharacterAttribute(int index) {
        return new SimpleAttributeSet();
    }

    @Override
    public int getSelectionStart() {
        return getCaretPosition();
    }

    @Override
    public int getSelectionEnd() {
        return getCaretPosition();
    }

    @Override
    public String getSelectedText() {
        String selected = view.selection().text(view.terminal());
        return selected.isEmpty() ? null : selected;
    }
}
