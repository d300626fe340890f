package kennel.terminal;

/** Erases, inserts and deletes (ED, EL, ECH, ICH, DCH, IL, DL, SU, SD). */
final class Editor {
    private final Screen screen;
    private final Cursor cursor;

    Editor(Screen screen) {
        this.screen = screen;
        this.cursor = screen.cursor;
    }

    /** Erases the screen below (0), above (1) or all of it (2); with {@code selective} not what is protected. */
    void eraseDisplay(int part, boolean selective) {
        switch (part) {
            case 0 -> {
                eraseLine(0, selective);
                eraseRows(cursor.row + 1, screen.rows(), selective);
            }
            case 1 -> {
                eraseRows(0, cursor.row, selective);
                eraseLine(1, selective);
            }
            case 2 -> eraseRows(0, screen.rows(), selective);
            case 3 -> {
                if (!selective) {
                    screen.main.history.clear();
                }
            }
            default -> {} // no such part
        }
    }

    private void eraseRows(int from, int to, boolean selective) {
        for (int row = from; row < to; row++) {
            Line line = screen.grid.lines[row];
            if (selective || screen.guarded) {
                line.eraseUnprotected(0, line.columns(), screen.erased());
            } else {
                line.reset(screen.erased());
            }
        }
        cursor.wrapDue = false;
    }

    /** Erases the line to the right (0), to the left (1) or all of it (2). */
    void eraseLine(int part, boolean selective) {
        Line line = screen.line();
        switch (part) {
            case 0 -> erase(cursor.column, line.columns(), selective);
            case 1 -> erase(0, cursor.column + 1, selective);
            case 2 -> erase(0, line.columns(), selective);
            default -> {} // no such part
        }
    }

    private void erase(int from, int to, boolean selective) {
        Line line = screen.line();
        if (selective || screen.guarded) {
            line.eraseUnprotected(from, to, screen.erased());
        } else {
            line.erase(from, to, screen.erased());
        }
        if (to == line.columns()) {
            line.wrapped = false;
        }
        cursor.wrapDue = false;
    }

    void eraseCharacters(int count) {
        erase(cursor.column, Math.min(screen.line().width(), cursor.column + count), false);
    }

    void insertCharacters(int count) {
        screen.line().insert(cursor.column, Math.min(count, screen.columns()), screen.erased());
        cursor.wrapDue = false;
    }

    void deleteCharacters(int count) {
        screen.line().delete(cursor.column, Math.min(count, screen.columns()), screen.erased());
        cursor.wrapDue = false;
    }

    /** Inserts rows at the cursor's; outside of the region nothing happens. */
    void insertLines(int count) {
        if (cursor.row >= screen.top && cursor.row < screen.bottom) {
            screen.grid.scrollDown(cursor.row, screen.bottom, count, screen.erased());
            screen.carriageReturn();
        }
    }

    void deleteLines(int count) {
        if (cursor.row >= screen.top && cursor.row < screen.bottom) {
            screen.grid.deleteLines(cursor.row, screen.bottom, count, screen.erased());
            screen.carriageReturn();
        }
    }

    void scrollUp(int count) {
        screen.grid.scrollUp(screen.top, screen.bottom, count, screen.erased());
    }

    void scrollDown(int count) {
        screen.grid.scrollDown(screen.top, screen.bottom, count, screen.erased());
    }

    /** Moves the region's columns from one on to the right (SR, DECIC, DECBI). */
    void shiftRight(int column, int count) {
        for (int row = screen.top; row < screen.bottom; row++) {
            Line line = screen.grid.lines[row];
            line.insert(Math.min(column, line.width() - 1), Math.min(count, screen.columns()), screen.erased());
        }
    }

    /** Moves the region's columns behind so many to the left over them (SL, DECDC, DECFI). */
    void shiftLeft(int column, int count) {
        for (int row = screen.top; row < screen.bottom; row++) {
            Line line = screen.grid.lines[row];
            line.delete(Math.min(column, line.width() - 1), Math.min(count, screen.columns()), screen.erased());
        }
    }
}
