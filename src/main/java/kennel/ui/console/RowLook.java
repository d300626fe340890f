package kennel.ui.console;

import java.util.Arrays;
import java.util.List;
import kennel.terminal.Cell;
import kennel.terminal.Snapshot;
import kennel.terminal.Style;

/** The colours of a row's cells, after reversing, dimming, highlighting and all the rest. */
final class RowLook {
    private static final int[] NONE = {};

    int[] foreground = NONE;
    int[] background = NONE;
    int[] marks = NONE;

    private final ColourTable colours;
    private final List<Highlighter> highlighters;

    RowLook(ColourTable colours, List<Highlighter> highlighters) {
        this.colours = colours;
        this.highlighters = highlighters;
    }

    /** Works out the colours of one row; blinking text is left out if so wanted. */
    void read(Snapshot snapshot, int row, boolean withoutBlinking) {
        int columns = snapshot.columns();
        if (marks.length != columns) {
            marks = new int[columns];
            foreground = new int[columns];
            background = new int[columns];
        }
        Arrays.fill(marks, 0);
        for (Highlighter highlighter : highlighters) {
            highlighter.mark(snapshot.top() + row, marks);
        }
        long last = -1;
        int lastMark = -1;
        for (int column = 0; column < columns; column++) {
            long style = snapshot.style(row, column);
            boolean same = style == last && marks[column] == lastMark && !isDrawn(snapshot, row, column);
            if (same && !isDrawn(snapshot, row, column - 1)) {
                foreground[column] = foreground[column - 1];
                background[column] = background[column - 1];
            } else {
                look(style, column, isDrawn(snapshot, row, column), withoutBlinking);
            }
            last = style;
            lastMark = marks[column];
        }
    }

    /** Shows a cell as a filled cursor does. */
    void setCursor(int column) {
        background[column] = colours.cursor();
        foreground[column] = colours.readable(colours.background(), background[column], false);
    }

    private static boolean isDrawn(Snapshot snapshot, int row, int column) {
        int codePoint = Cell.codePoint(snapshot.text(row, column));
        return Blocks.has(codePoint);
    }

    private void look(long style, int column, boolean drawn, boolean withoutBlinking) {
        int text = colours.foreground(style);
        int behind = colours.background(style);
        boolean themed = Style.foreground(style) < Style.DIRECT && Style.background(style) < Style.DIRECT;
        boolean hidden =
                ColourTable.isIndexed(Style.foreground(style)) && Style.foreground(style) == Style.background(style);
        boolean chosen =
                ColourTable.isIndexed(Style.foreground(style)) && ColourTable.isIndexed(Style.background(style));
        if (Style.isReverse(style)) {
            int swapped = text;
            text = behind;
            behind = swapped;
        }
        if (themed && !drawn && !hidden) {
            text = colours.readable(text, behind, chosen);
        }
        if (Style.isDim(style)) {
            text = ColourTable.dim(text, behind);
        }
        if (Style.isInvisible(style) || withoutBlinking && Style.isBlinking(style)) {
            text = behind;
        }
        foreground[column] = text;
        background[column] = behind;
        if (marks[column] != 0) {
            highlight(column, Style.isInvisible(style));
        }
    }

    private void highlight(int column, boolean invisible) {
        ConsoleColours theme = colours.theme();
        int mark = marks[column];
        if ((mark & Highlighter.SELECTED) != 0) {
            background[column] = theme.selection();
        } else if ((mark & Highlighter.CURRENT_MATCH) != 0) {
            background[column] = theme.currentMatch();
            foreground[column] = theme.matchText();
        } else if ((mark & Highlighter.MATCH) != 0) {
            background[column] = theme.match();
        }
        foreground[column] =
                invisible ? background[column] : colours.readable(foreground[column], background[column], false);
    }
}
