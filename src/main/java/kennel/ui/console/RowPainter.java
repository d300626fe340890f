package kennel.ui.console;

import java.awt.Graphics2D;
import kennel.terminal.Cell;
import kennel.terminal.Snapshot;
import kennel.terminal.Style;
import kennel.terminal.Underline;

/** Paints one row: what is behind it, its text in runs of one look, and the lines below and through it. */
final class RowPainter {
    private final CellFonts fonts;
    private final ColourTable colours;
    private final RowLook look;
    private final GlyphCache glyphs;
    private final Decorations decorations;
    private char[] run = new char[256];

    private Graphics2D graphics;
    private Snapshot snapshot;
    private int row;
    private int columns;
    private int top;

    RowPainter(CellFonts fonts, ColourTable colours, RowLook look) {
        this.fonts = fonts;
        this.colours = colours;
        this.look = look;
        glyphs = new GlyphCache(fonts);
        decorations = new Decorations(fonts);
    }

    /** Paints the first columns of a row at a height; in whole runs where the pixels are those of the device. */
    void paint(Graphics2D graphics, Snapshot snapshot, int row, int columns, int top, boolean inRuns) {
        this.graphics = graphics;
        this.snapshot = snapshot;
        this.row = row;
        this.columns = columns;
        this.top = top;
        paintBackground();
        paintText(inRuns);
        paintDecorations();
    }

    private void paintBackground() {
        int[] background = look.background;
        for (int from = 0; from < columns; ) {
            int to = from + 1;
            while (to < columns && background[to] == background[from]) {
                to++;
            }
            graphics.setColor(colours.colour(background[from]));
            graphics.fillRect(from * fonts.width(), top, (to - from) * fonts.width(), fonts.height());
            from = to;
        }
    }

    private void paintText(boolean inRuns) {
        for (int column = 0; column < columns; ) {
            int codePoint = Cell.codePoint(snapshot.text(row, column));
            if (codePoint == ' ' || look.foreground[column] == look.background[column]) {
                column++;
            } else if (inRuns && isPlain(column, variant(column))) {
                column = paintRun(column);
            } else {
                paintSingle(column, codePoint);
                column++;
            }
        }
    }

    private int paintRun(int from) {
        int variant = variant(from);
        int colour = look.foreground[from];
        if (run.length < columns) {
            run = new char[columns];
        }
        int to = from;
        int end = from;
        while (to < columns && look.foreground[to] == colour && isPlain(to, variant) && variant(to) == variant) {
            char character = (char) Cell.codePoint(snapshot.text(row, to));
            run[to - from] = character;
            to++;
            if (character != ' ') {
                end = to;
            }
        }
        graphics.setColor(colours.colour(colour));
        graphics.setFont(fonts.font(variant));
        graphics.drawChars(run, 0, end - from, from * fonts.width(), top + fonts.ascent());
        return to;
    }

    private boolean isPlain(int column, int variant) {
        int text = snapshot.text(row, column);
        int codePoint = Cell.codePoint(text);
        return !Cell.isCluster(text)
                && !BoxLines.has(codePoint)
                && !Blocks.has(codePoint)
                && fonts.isPlain(codePoint, variant)
                && !isWide(column);
    }

    private boolean isWide(int column) {
        return column + 1 < snapshot.columns() && snapshot.text(row, column + 1) == Cell.TAIL;
    }

    private int variant(int column) {
        long style = snapshot.style(row, column);
        return (Style.isBold(style) ? CellFonts.BOLD : 0) | (Style.isItalic(style) ? CellFonts.ITALIC : 0);
    }

    private void paintSingle(int column, int codePoint) {
        int x = column * fonts.width();
        graphics.setColor(colours.colour(look.foreground[column]));
        if (BoxLines.has(codePoint)) {
            int thickness = fonts.thickness();
            BoxLines.draw(graphics, codePoint, x, top, fonts.width(), fonts.height(), thickness);
        } else if (Blocks.has(codePoint)) {
            Blocks.draw(graphics, codePoint, x, top, fonts.width(), fonts.height());
        } else {
            String characters = snapshot.characters(row, column);
            glyphs.draw(graphics, characters, variant(column), isWide(column) ? 2 : 1, x, top + fonts.ascent());
        }
    }

    private void paintDecorations() {
        for (int from = 0; from < columns; ) {
            int to = from + 1;
            while (to < columns && isDecoratedAlike(from, to)) {
                to++;
            }
            decorate(from, to);
            from = to;
        }
    }

    private boolean isDecoratedAlike(int one, int other) {
        return snapshot.style(row, one) == snapshot.style(row, other)
                && look.foreground[one] == look.foreground[other]
                && isHovered(one) == isHovered(other)
                && snapshot.underlineColour(row, one) == snapshot.underlineColour(row, other);
    }

    private boolean isHovered(int column) {
        return (look.marks[column] & Highlighter.LINK) != 0;
    }

    private void decorate(int from, int to) {
        long style = snapshot.style(row, from);
        Underline underline = Style.underline(style);
        if (isHovered(from) && underline == Underline.NONE) {
            underline = Underline.SINGLE;
        }
        boolean invisible = look.foreground[from] == look.background[from];
        if (invisible || underline == Underline.NONE && !Style.isStruck(style) && !Style.isOverlined(style)) {
            return;
        }
        int x = from * fonts.width();
        int width = (to - from) * fonts.width();
        graphics.setColor(colours.colour(look.foreground[from]));
        if (Style.isStruck(style)) {
            decorations.strike(graphics, x, top, width);
        }
        if (Style.isOverlined(style)) {
            decorations.overline(graphics, x, top, width);
        }
        int colour = snapshot.underlineColour(row, from);
        if (colour != Style.DEFAULT_COLOUR) {
            graphics.setColor(colours.colour(colours.resolve(colour, 0)));
        }
        decorations.underline(graphics, underline, x, top, width);
    }
}
