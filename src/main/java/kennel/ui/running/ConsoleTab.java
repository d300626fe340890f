package kennel.ui.running;

import java.awt.BorderLayout;
import java.awt.Dimension;
import java.util.function.IntConsumer;
import javax.swing.JPanel;
import kennel.ui.console.ConsoleColours;
import kennel.ui.console.ConsoleConnection;
import kennel.ui.console.ConsoleProgram;
import kennel.ui.console.TerminalPanel;
import kennel.ui.look.Theme;
import kennel.ui.task.OtherPrograms;

/** One terminal of a sandbox: its console, or a further shell. */
final class ConsoleTab extends JPanel {
    /** Before it was shown. */
    static final int COLUMNS = 80;

    static final int ROWS = 24;

    private static final long serialVersionUID = 1;

    private final transient ConsoleConnection connection = new ConsoleConnection(COLUMNS, ROWS);
    private final TerminalPanel terminal;
    private transient ConsoleProgram program;

    /** Makes a terminal that shows nothing yet; on the Swing thread. */
    ConsoleTab() {
        super(new BorderLayout());
        terminal = connection.panel(colours(), OtherPrograms::browse);
        add(terminal, BorderLayout.CENTER);
    }

    /**
     * Begins to show a program's output; once.
     *
     * @param ended given the exit code when the program is over
     */
    void start(ConsoleProgram running, IntConsumer ended) {
        program = running;
        connection.start(running, () -> {}, code -> {
            running.hangUp();
            ended.accept(code);
        });
    }

    /** Returns its size in cells; from any thread. */
    Dimension cells() {
        return new Dimension(connection.columns(), connection.rows());
    }

    boolean isStarted() {
        return program != null;
    }

    private static ConsoleColours colours() {
        return Theme.current() == Theme.DARK ? ConsoleColours.dark() : ConsoleColours.light();
    }

    /** Takes the terminal away from its program. */
    void hangUp() {
        if (program != null) {
            program.hangUp();
        }
    }

    @Override
    public boolean requestFocusInWindow() {
        return terminal.requestFocusInWindow();
    }

    @Override
    public void updateUI() {
        super.updateUI();
        if (terminal != null) {
            terminal.setColours(colours());
        }
    }
}
