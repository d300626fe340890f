package kennel.terminal;

/** What holds for every screen, whatever was printed. */
final class ScreenInvariants {
    private ScreenInvariants() {}

    static void check(Snapshot snapshot) {
        CursorView cursor = snapshot.cursor();
        require(cursor.row() >= 0 && cursor.row() < snapshot.rows(), "cursor row " + cursor);
        require(cursor.column() >= 0 && cursor.column() < snapshot.columns(), "cursor column " + cursor);
        require(snapshot.oldestLine() <= snapshot.top() && snapshot.top() <= snapshot.screenTop(), "numbers of lines");
        for (int row = 0; row < snapshot.rows(); row++) {
            for (int column = 0; column < snapshot.columns(); column++) {
                checkCell(snapshot, row, column);
            }
        }
    }

    private static void checkCell(Snapshot snapshot, int row, int column) {
        int text = snapshot.text(row, column);
        if (text == Cell.TAIL) {
            int before = column == 0 ? Cell.BLANK : snapshot.text(row, column - 1);
            require(before != Cell.BLANK && before != Cell.TAIL, "half a character at " + row + ", " + column);
        } else {
            int code = Cell.codePoint(text);
            require(Character.isValidCodePoint(code) && code >= ' ' && code != 0x7f, "character " + code);
            boolean wide = !Cell.isCluster(text) && Widths.of(code) == 2;
            require(
                    !wide || column + 1 < snapshot.columns() && snapshot.text(row, column + 1) == Cell.TAIL,
                    "a wide character without its half at " + row + ", " + column);
        }
        require(!snapshot.characters(row, column).isEmpty(), "no character");
        snapshot.link(row, column);
    }

    /** Returns all that a screen shows, in words. */
    static String contents(Snapshot snapshot) {
        StringBuilder text = new StringBuilder();
        for (int row = 0; row < snapshot.rows(); row++) {
            for (int column = 0; column < snapshot.columns(); column++) {
                text.append(snapshot.characters(row, column));
                text.append(Long.toHexString(snapshot.style(row, column))).append(' ');
            }
            text.append(snapshot.wrapped(row)).append(snapshot.size(row)).append('\n');
        }
        return text.append(snapshot.cursor()).toString();
    }

    private static void require(boolean holds, String what) {
        if (!holds) {
            throw new AssertionError(what);
        }
    }
}
