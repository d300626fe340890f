package kennel.ui.console;

import kennel.terminal.Snapshot;
import kennel.terminal.Terminal;

/** The text that the user has selected; it stays with its lines while others scroll by. */
final class Selection implements Highlighter {
    /** What a selection grows by. */
    enum Unit {
        CHARACTERS,
        WORDS,
        LINES,
        BLOCK
    }

    private Unit unit = Unit.CHARACTERS;
    private Range anchor;
    private Range head;
    private int numbering;

    /** Begins a selection at a place. */
    void start(Place place, Unit unit, Snapshot snapshot) {
        this.unit = unit;
        numbering = snapshot.numbering();
        anchor = unitAround(place, snapshot);
        head = anchor;
    }

    /** Moves the end that is not held. */
    void extend(Place place, Snapshot snapshot) {
        if (anchor == null || snapshot.numbering() != numbering) {
            start(place, Unit.CHARACTERS, snapshot);
        }
        head = unitAround(place, snapshot);
    }

    void clear() {
        anchor = null;
    }

    boolean isEmpty() {
        return anchor == null || unit != Unit.BLOCK && range().isEmpty() || isEmptyBlock();
    }

    /** Forgets a selection whose lines got other numbers or another text. */
    void check(Viewport viewport) {
        if (anchor == null) {
            return;
        }
        Snapshot shown = viewport.shown();
        boolean isVoid = shown.numbering() != numbering;
        Range range = range();
        for (int row = 0; row < shown.rows() && !isVoid; row++) {
            long line = shown.top() + row;
            isVoid = range.touches(line) && viewport.hasChanged(line);
        }
        if (isVoid) {
            clear();
        }
    }

    @Override
    public void mark(long line, int[] marks) {
        if (isEmpty()) {
            return;
        }
        Range range = range();
        if (unit != Unit.BLOCK) {
            range.mark(line, SELECTED, marks);
        } else if (range.touches(line)) {
            new Range(new Place(line, left()), new Place(line, right())).mark(line, SELECTED, marks);
        }
    }

    /** Returns the selected text, empty if there is none. */
    String text(Terminal terminal) {
        if (isEmpty()) {
            return "";
        }
        Range range = range();
        if (unit != Unit.BLOCK) {
            Place end = range.end();
            return terminal.text(range.start().line(), range.start().column(), end.line(), end.column());
        }
        StringBuilder text = new StringBuilder();
        for (long line = range.start().line(); line <= range.end().line(); line++) {
            text.append(text.isEmpty() ? "" : "\n");
            text.append(terminal.text(line, left(), line, right()).stripTrailing());
        }
        return text.toString();
    }

    private Range range() {
        return Range.around(anchor, head);
    }

    private boolean isEmptyBlock() {
        return unit == Unit.BLOCK && left() == right();
    }

    private int left() {
        return Math.min(anchor.start().column(), head.start().column());
    }

    private int right() {
        return Math.max(anchor.end().column(), head.end().column());
    }

    private Range unitAround(Place place, Snapshot snapshot) {
        return switch (unit) {
            case CHARACTERS, BLOCK -> new Range(place, place);
            case WORDS -> new RowText(snapshot, place.line()).wordAround(place);
            case LINES -> new RowText(snapshot, place.line()).whole();
        };
    }
}
