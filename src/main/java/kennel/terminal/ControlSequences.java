package kennel.terminal;

/** Does what control sequences ask (CSI; xterm's ctlseqs, "Functions using CSI"). */
final class ControlSequences {
    private final Screen screen;
    private final Printer printer;
    private final Editor editor;
    private final Sgr sgr;
    private final ModeSwitch modes;
    private final Reports reports;
    private final Titles titles;

    ControlSequences(Screen screen, Printer printer, Editor editor, ModeSwitch modes, Reports reports, Titles titles) {
        this.screen = screen;
        this.printer = printer;
        this.editor = editor;
        this.sgr = new Sgr(screen.cursor);
        this.modes = modes;
        this.reports = reports;
        this.titles = titles;
    }

    void execute(int prefix, Params params, int intermediate, int last) {
        if (intermediate != 0) {
            withIntermediate(prefix, params, intermediate, last);
        } else if (prefix == '?') {
            dec(params, last);
        } else if (prefix == '>') {
            extended(params, last);
        } else if (prefix == '=') {
            if (last == 'c' && params.get(0) == 0) {
                reports.tertiaryAttributes();
            }
        } else if (prefix == 0 && (last == 'm' || !params.isJoined())) {
            plain(params, last);
        }
    }

    private void plain(Params params, int last) {
        switch (last) {
            case 'm' -> sgr.apply(params);
            case 'J' -> editor.eraseDisplay(params.get(0), false);
            case 'K' -> editor.eraseLine(params.get(0), false);
            case 'X' -> editor.eraseCharacters(params.steps());
            case '@' -> editor.insertCharacters(params.steps());
            case 'P' -> editor.deleteCharacters(params.steps());
            case 'L' -> editor.insertLines(params.steps());
            case 'M' -> editor.deleteLines(params.steps());
            case 'S' -> editor.scrollUp(params.steps());
            case 'T', '^' -> scrollDown(params);
            case 'b' -> printer.repeat(params.steps());
            case 'h' -> modes.set(false, params, true);
            case 'l' -> modes.set(false, params, false);
            case 'r' -> screen.setRegion(params.get(0), params.get(1));
            case 's' -> screen.saveCursor();
            case 'u' -> screen.restoreCursor();
            case 'g' -> clearTabs(params.get(0));
            default -> moveOrReport(params, last);
        }
    }

    private void moveOrReport(Params params, int last) {
        switch (last) {
            case 'A', 'k' -> screen.moveRows(-params.steps());
            case 'B' -> screen.moveRows(params.steps());
            case 'e' -> down(params.steps());
            case 'C', 'a' -> screen.moveColumns(params.steps());
            case 'D', 'j' -> back(params.steps());
            case 'E' -> {
                screen.moveRows(params.steps());
                screen.carriageReturn();
            }
            case 'F' -> {
                screen.moveRows(-params.steps());
                screen.carriageReturn();
            }
            case 'G', '`' -> screen.cursor.moveTo(screen.cursor.row, Math.min(params.steps() - 1, screen.lastColumn()));
            case 'H', 'f' -> screen.moveTo(params.steps() - 1, Math.max(1, params.get(1)) - 1);
            case 'd' -> screen.moveTo(params.steps() - 1, screen.cursor.column);
            case 'I' -> screen.tab(params.steps());
            case 'Z' -> screen.tabBack(params.steps());
            case 'c' -> {
                if (params.get(0) == 0) {
                    reports.primaryAttributes();
                }
            }
            case 'n' -> reports.status(params.get(0));
            case 't' -> window(params);
            case 'x' -> reports.terminalParameters(params.get(0));
            default -> {} // not known
        }
    }

    /** Moves the cursor down, beyond the region too unless in origin mode (VPR). */
    private void down(int count) {
        int first = screen.cursor.origin ? screen.top : 0;
        screen.moveTo(screen.cursor.row - first + count, screen.cursor.column);
    }

    private void back(int count) {
        if (!screen.modes.is(Mode.REVERSE_WRAP)) {
            screen.moveColumns(-count);
            return;
        }
        for (int i = 0; i < Math.min(count, screen.columns() * screen.rows()); i++) {
            screen.backspace();
        }
    }

    /** With five numbers the sequence is another one: xterm's highlight mouse tracking. */
    private void scrollDown(Params params) {
        if (params.count() <= 1 && params.get(0, 1) > 0) {
            editor.scrollDown(params.steps());
        }
    }

    private void clearTabs(int which) {
        if (which == 0) {
            screen.tabs.clear(screen.cursor.column);
        } else if (which == 3) {
            screen.tabs.clearAll();
        }
    }

    /** Of the operations on windows those that no program can do harm with. */
    private void window(Params params) {
        switch (params.get(0)) {
            case 18 -> reports.size();
            case 22 -> {
                if (params.get(1) != 1) {
                    titles.push();
                }
            }
            case 23 -> {
                if (params.get(1) != 1) {
                    titles.pop();
                }
            }
            default -> {} // moving, resizing and telling the title are the user's own
        }
    }

    private void dec(Params params, int last) {
        switch (last) {
            case 'h' -> modes.set(true, params, true);
            case 'l' -> modes.set(true, params, false);
            case 's' -> modes.save(params);
            case 'r' -> modes.restore(params);
            case 'n' -> reports.decStatus(params.get(0));
            case 'J' -> editor.eraseDisplay(params.get(0), true);
            case 'K' -> editor.eraseLine(params.get(0), true);
            default -> {} // not known
        }
    }

    private void extended(Params params, int last) {
        if (last == 'c' && params.get(0) == 0) {
            reports.secondaryAttributes();
        } else if (last == 'q' && params.get(0) == 0) {
            reports.version();
        }
    }

    private void withIntermediate(int prefix, Params params, int intermediate, int last) {
        if (prefix == 0 && intermediate == '!' && last == 'p') {
            softReset();
        } else if (prefix == 0 && intermediate == ' ' && last == '@') {
            editor.shiftLeft(0, params.steps());
        } else if (prefix == 0 && intermediate == ' ' && last == 'A') {
            editor.shiftRight(0, params.steps());
        } else if (prefix == 0 && intermediate == '\'' && last == '}') {
            editor.shiftRight(screen.cursor.column, params.steps());
        } else if (prefix == 0 && intermediate == '\'' && last == '~') {
            editor.shiftLeft(screen.cursor.column, params.steps());
        } else if (prefix == 0 && intermediate == ' ' && last == 'q') {
            modes.setCursorStyle(params.get(0));
        } else if (prefix == 0 && intermediate == '"' && last == 'q') {
            protect(params.get(0));
        } else if (intermediate == '$' && last == 'p' && (prefix == 0 || prefix == '?')) {
            reports.mode(prefix == '?', params.get(0));
        }
    }

    private void protect(int how) {
        screen.guarded = false;
        if (how == 1) {
            screen.cursor.style |= Style.PROTECTED;
        } else if (how == 0 || how == 2) {
            screen.cursor.style &= ~Style.PROTECTED;
        }
    }

    private void softReset() {
        modes.softReset();
        screen.resetRegion();
        screen.cursor.copyManner(new Cursor());
        screen.guarded = false;
        screen.forgetSavedCursor();
    }
}
