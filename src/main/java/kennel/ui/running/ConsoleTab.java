package kennel.ui.running;

import java.awt.BorderLayout;
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
    static final int COLUMNS = 80;
    static final int ROWS = 24;

    private static final long serialVersionUID = 1;

    private final transient ConsoleProgram program;
    private final TerminalPanel terminal;

    /**
     * Makes a terminal and begins to show the program's output; on the Swing thread.
     *
     * @param ended given the exit code when the program is over
     */
    ConsoleTab(ConsoleProgram program, IntConsumer ended) {
        super(new BorderLayout());
        this.program = program;
        ConsoleConnection connection = new ConsoleConnection(program, COLUMNS, ROWS);
        terminal = connection.panel(colours(), OtherPrograms::browse);
        add(terminal, BorderLayout.CENTER);
        connection.start(() -> {}, code -> {
            program.hangUp();
            ended.accept(code);
        });
    }

    private static ConsoleColours colours() {
        return Theme.current() == Theme.DARK ? ConsoleColours.dark() : ConsoleColours.light();
    }

    /** Takes the terminal away from its program. */
    void hangUp() {
        program.hangUp();
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
