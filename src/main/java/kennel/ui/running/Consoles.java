package kennel.ui.running;

import java.awt.Component;
import java.util.function.IntConsumer;
import javax.swing.JTabbedPane;
import kennel.ui.console.ConsoleProgram;

/** The terminals of one sandbox: its console first, then further shells. */
final class Consoles extends JTabbedPane {
    private static final long serialVersionUID = 1;

    private ConsoleTab console;
    private int shells;

    Consoles() {
        // One console alone needs no tab.
        putClientProperty("JTabbedPane.hideTabAreaWithOneTab", true);
        addChangeListener(event -> focusTerminal());
    }

    /**
     * Shows the console, in place of one that was shown before.
     *
     * @param lost given the exit code when its program is over
     */
    void showConsole(ConsoleProgram program, IntConsumer lost) {
        if (console != null) {
            remove(console);
        }
        console = new ConsoleTab(program, lost);
        insertTab(RunningWords.say("tab.console"), null, console, null, 0);
        setSelectedComponent(console);
        focusTerminal();
    }

    /** Adds a shell, which goes when it has ended. */
    void addShell(ConsoleProgram program) {
        shells++;
        ConsoleTab[] tab = new ConsoleTab[1];
        tab[0] = new ConsoleTab(program, code -> {
            remove(tab[0]);
            focusTerminal();
        });
        addTab(RunningWords.say("tab.shell", shells), tab[0]);
        setSelectedComponent(tab[0]);
        focusTerminal();
    }

    /** Lets go of every terminal; the sandbox goes on. */
    void hangUp() {
        for (Component tab : getComponents()) {
            if (tab instanceof ConsoleTab terminal) {
                terminal.hangUp();
            }
        }
    }

    /** Gives the keyboard to the terminal that is shown. */
    void focusTerminal() {
        if (getSelectedComponent() instanceof ConsoleTab terminal) {
            terminal.requestFocusInWindow();
        }
    }
}
