package kennel.terminal;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Terminals for tests, and what they show. */
final class Screens {
    private Screens() {}

    static Terminal terminal(int columns, int rows) {
        return new Terminal(columns, rows, Terminal.USUAL_HISTORY, new TerminalListener() {});
    }

    static void write(Terminal terminal, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        terminal.write(bytes, 0, bytes.length);
    }

    /** Returns the rows of a snapshot as text. */
    static List<String> rows(Snapshot snapshot) {
        List<String> rows = new ArrayList<>();
        for (int row = 0; row < snapshot.rows(); row++) {
            rows.add(snapshot.rowText(row));
        }
        return rows;
    }

    static List<String> rows(Terminal terminal) {
        return rows(terminal.snapshot());
    }

    /** Returns the row and column of the cursor. */
    static List<Integer> cursor(Terminal terminal) {
        CursorView cursor = terminal.snapshot().cursor();
        return List.of(cursor.row(), cursor.column());
    }
}
