package kennel.ui.console;

import javax.swing.Timer;
import kennel.terminal.Terminal;

/** Gives the terminal and the program the size of the window; not more often than a program can draw itself anew. */
final class SizeReport {
    private static final int MILLIS = 40;

    private final Terminal terminal;
    private final TerminalInput input;
    private final Timer timer;
    private int columns;
    private int rows;
    private int toldColumns;
    private int toldRows;

    SizeReport(Terminal terminal, TerminalInput input) {
        this.terminal = terminal;
        this.input = input;
        timer = new Timer(MILLIS, event -> tell());
        timer.setRepeats(false);
    }

    /** Sets the size: the first one at once, others soon. */
    void set(int columns, int rows) {
        this.columns = Math.min(columns, Terminal.MOST_COLUMNS);
        this.rows = Math.min(rows, Terminal.MOST_ROWS);
        if (toldColumns == 0) {
            tell();
        } else if (!timer.isRunning()) {
            timer.start();
        }
    }

    private void tell() {
        if (columns != toldColumns || rows != toldRows) {
            toldColumns = columns;
            toldRows = rows;
            terminal.resize(columns, rows);
            input.resize(columns, rows);
        }
    }
}
