package kennel.ui.console;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import kennel.terminal.Cell;
import kennel.terminal.Snapshot;
import kennel.terminal.Terminal;

/** Looks for a text in all lines of a terminal, page by page, so that the terminal is never locked for long. */
final class SearchTask {
    /** More matches than anybody steps through; the newest are kept. */
    static final int MOST = 20_000;

    private static final int LONGEST_LINE = 1 << 16;

    private final Terminal terminal;
    private final String wanted;
    private final boolean exactCase;
    private final BooleanSupplier cancelled;
    private final List<Range> found = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private final List<Place> places = new ArrayList<>();

    SearchTask(Terminal terminal, String wanted, boolean exactCase, BooleanSupplier cancelled) {
        this.terminal = terminal;
        this.wanted = exactCase ? wanted : fold(wanted);
        this.exactCase = exactCase;
        this.cancelled = cancelled;
    }

    /** What was found, in the order of the lines. */
    record Result(List<Range> matches, int numbering, long changes) {}

    /** Searches; a cancelled search returns what it has found so far. */
    Result run() {
        long changes = terminal.changes();
        Snapshot page = terminal.snapshot(new Snapshot(), 0);
        int numbering = page.numbering();
        long line = page.oldestLine();
        while (!cancelled.getAsBoolean() && page.numbering() == numbering) {
            long end = page.top() + page.rows();
            for (line = Math.max(line, page.top()); line < end; line++) {
                read(page, (int) (line - page.top()));
            }
            if (end >= page.screenTop() + page.rows()) {
                break;
            }
            terminal.snapshot(page, line);
        }
        match();
        return new Result(List.copyOf(found), numbering, changes);
    }

    private void read(Snapshot page, int row) {
        for (int column = 0; column < page.columns(); column++) {
            if (page.text(row, column) != Cell.TAIL) {
                String characters = page.characters(row, column);
                text.append(exactCase ? characters : fold(characters));
                while (places.size() < text.length()) {
                    places.add(new Place(page.top() + row, column));
                }
            }
        }
        if (!page.wrapped(row) || text.length() > LONGEST_LINE) {
            match();
        }
    }

    private void match() {
        int at = text.indexOf(wanted);
        while (at >= 0) {
            Place last = places.get(at + wanted.length() - 1);
            found.add(new Range(places.get(at), new Place(last.line(), last.column() + width(at, last))));
            at = text.indexOf(wanted, at + wanted.length());
        }
        if (found.size() > MOST) {
            found.subList(0, found.size() - MOST).clear();
        }
        text.setLength(0);
        places.clear();
    }

    /** A wide character ends where the next one begins, if one does in the same row. */
    private int width(int at, Place last) {
        int next = at + wanted.length();
        while (next < places.size() && places.get(next).equals(last)) {
            next++;
        }
        boolean sameRow = next < places.size() && places.get(next).line() == last.line();
        return sameRow ? places.get(next).column() - last.column() : 1;
    }

    /** Character by character: a text must not change its length. */
    private static String fold(String text) {
        char[] letters = text.toCharArray();
        for (int index = 0; index < letters.length; index++) {
            letters[index] = Character.toLowerCase(Character.toUpperCase(letters[index]));
        }
        return new String(letters);
    }
}
