package kennel.terminal;

/** Puts the parts of a terminal together, and does what control characters and escape sequences ask. */
final class Emulation implements Actions {
    private static final int BELL = 0x07;
    private static final int SHIFT_OUT = 0x0E;
    private static final int SHIFT_IN = 0x0F;

    final Screen screen;
    final Outbox outbox = new Outbox();
    final Titles titles = new Titles(outbox);
    final Links links = new Links();
    final Palette palette = new Palette();
    final ModeSwitch modeSwitch;
    final OperatingCommands commands;
    private final Printer printer;
    private final Editor editor;
    private final Reports reports;
    private final ControlSequences sequences;

    Emulation(int columns, int rows, int history) {
        screen = new Screen(columns, rows, history);
        printer = new Printer(screen);
        editor = new Editor(screen);
        modeSwitch = new ModeSwitch(screen, editor);
        reports = new Reports(screen, modeSwitch, outbox);
        commands = new OperatingCommands(screen, titles, links, palette, outbox);
        sequences = new ControlSequences(screen, printer, editor, modeSwitch, reports, titles);
    }

    @Override
    public int print(byte[] bytes, int from, int to) {
        return printer.print(bytes, from, to);
    }

    @Override
    public void print(int code) {
        printer.print(code);
    }

    @Override
    public void execute(int control) {
        switch (control) {
            case BELL -> outbox.bell();
            case '\b' -> screen.backspace();
            case '\t' -> screen.tab(1);
            case '\n', 0x0B, '\f' -> lineFeed();
            case '\r' -> screen.carriageReturn();
            case SHIFT_OUT -> screen.cursor.shift = 1;
            case SHIFT_IN -> screen.cursor.shift = 0;
            default -> {} // not known
        }
        printer.forgetLast();
        screen.keepInLine();
    }

    private void lineFeed() {
        screen.index();
        if (screen.modes.is(Mode.NEW_LINE)) {
            screen.carriageReturn();
        }
    }

    @Override
    public void escape(int intermediate, int last) {
        switch (intermediate) {
            case 0 -> escape(last);
            case '#' -> hash(last);
            case '(', ')', '*', '+' -> designate(intermediate - '(', Charset.of(last));
            case '-', '.', '/' -> designate(intermediate - ',', Charset.ofLarge(last));
            default -> {} // not known
        }
        printer.forgetLast();
        screen.keepInLine();
    }

    private void escape(int last) {
        switch (last) {
            case '6' -> backIndex();
            case '9' -> forwardIndex();
            case '7' -> screen.saveCursor();
            case '8' -> screen.restoreCursor();
            case 'D' -> screen.index();
            case 'E' -> {
                screen.index();
                screen.carriageReturn();
            }
            case 'H' -> screen.tabs.set(screen.cursor.column);
            case 'M' -> screen.reverseIndex();
            case 'N' -> screen.cursor.singleShift = 2;
            case 'O' -> screen.cursor.singleShift = 3;
            case 'V' -> protect(true);
            case 'W' -> protect(false);
            case 'Z' -> reports.primaryAttributes();
            case 'c' -> reset();
            case 'n' -> screen.cursor.shift = 2;
            case 'o' -> screen.cursor.shift = 3;
            case '=' -> screen.modes.set(Mode.APPLICATION_KEYPAD, true);
            case '>' -> screen.modes.set(Mode.APPLICATION_KEYPAD, false);
            default -> {} // not known
        }
    }

    /** Guards what follows against every way of erasing (SPA), or no longer (EPA). */
    private void protect(boolean on) {
        screen.guarded = true;
        screen.cursor.style = on ? screen.cursor.style | Style.PROTECTED : screen.cursor.style & ~Style.PROTECTED;
    }

    /** Moves the cursor left, and in the first column the region right (DECBI). */
    private void backIndex() {
        if (screen.cursor.column == 0) {
            editor.shiftRight(0, 1);
        } else {
            screen.moveColumns(-1);
        }
    }

    /** Moves the cursor right, and in the last column the region left (DECFI). */
    private void forwardIndex() {
        if (screen.cursor.column == screen.lastColumn()) {
            editor.shiftLeft(0, 1);
        } else {
            screen.moveColumns(1);
        }
    }

    private void hash(int last) {
        switch (last) {
            case '3' -> size(LineSize.DOUBLE_TOP);
            case '4' -> size(LineSize.DOUBLE_BOTTOM);
            case '5' -> size(LineSize.SINGLE);
            case '6' -> size(LineSize.DOUBLE_WIDTH);
            case '8' -> screen.align();
            default -> {} // not known
        }
    }

    private void size(LineSize size) {
        screen.line().size = size;
        screen.cursor.wrapDue = false;
    }

    private void designate(int set, Charset charset) {
        if (charset != null && (!charset.isNational() || screen.modes.is(Mode.NATIONAL_SETS))) {
            screen.cursor.sets[set] = charset;
        }
    }

    @Override
    public void control(int prefix, Params params, int intermediate, int last) {
        sequences.execute(prefix, params, intermediate, last);
        printer.forgetLast();
        screen.keepInLine();
    }

    @Override
    public void command(String text, boolean endedByBell) {
        commands.execute(text, endedByBell ? "\007" : "\033\\");
    }

    @Override
    public void device(int intermediate, int last, String text) {
        if (intermediate == '$' && last == 'q') {
            reports.setting(text);
        } else if (intermediate == '+' && last == 'q') {
            outbox.reply("\033P0+r\033\\"); // asks for terminfo capabilities: the program has its own
        }
    }

    @Override
    public boolean speaksVt52() {
        return !screen.modes.is(Mode.ANSI);
    }

    @Override
    public void vt52(int last, int row, int column) {
        switch (last) {
            case 'A' -> screen.moveRows(-1);
            case 'B' -> screen.moveRows(1);
            case 'C' -> screen.moveColumns(1);
            case 'D' -> screen.moveColumns(-1);
            case 'F' -> screen.cursor.sets[0] = Charset.VT52_GRAPHICS;
            case 'G' -> screen.cursor.sets[0] = Charset.ASCII;
            case 'H' -> screen.moveTo(0, 0);
            case 'I' -> screen.reverseIndex();
            case 'J' -> editor.eraseDisplay(0, false);
            case 'K' -> editor.eraseLine(0, false);
            case 'Y' -> screen.moveTo(row, column);
            case 'Z' -> reports.vt52Identity();
            case '=' -> screen.modes.set(Mode.APPLICATION_KEYPAD, true);
            case '>' -> screen.modes.set(Mode.APPLICATION_KEYPAD, false);
            case '<' -> screen.modes.set(Mode.ANSI, true);
            default -> {} // not known
        }
        screen.keepInLine();
    }

    /** Starts afresh (RIS). */
    void reset() {
        screen.reset();
        modeSwitch.softReset();
        modeSwitch.forgetSaved();
        palette.reset();
        titles.reset();
        printer.forgetLast();
    }
}
