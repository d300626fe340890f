package kennel.ui.running;

import java.awt.Component;
import java.awt.Dimension;
import java.util.Optional;
import java.util.function.IntConsumer;
import javax.swing.JTabbedPane;
import kennel.ui.console.ConsoleProgram;
import kennel.ui.desktop.DesktopPanel;

/** The terminals of one sandbox: its console first, then further shells. */
final class Consoles extends JTabbedPane {
    private static final long serialVersionUID = 1;

    private volatile ConsoleTab console;
    private int shells;
    private transient Optional<DesktopPanel> desktop = Optional.empty();

    Consoles() {
        // One console alone needs no tab.
        putClientProperty("JTabbedPane.hideTabAreaWithOneTab", true);
        addChangeListener(event -> focusTerminal());
    }

    /** Makes an empty console, in place of one that was shown before; to make it takes as long as a sandbox to start. */
    void prepareConsole() {
        if (console != null) {
            remove(console);
        }
        console = new ConsoleTab();
        insertTab(RunningWords.say("tab.console"), null, console, null, 0);
        setSelectedComponent(console);
        focusTerminal();
    }

    /** Returns the size of the console in cells, which it will have if there is none yet; from any thread. */
    Dimension cells() {
        ConsoleTab made = console;
        return made == null ? new Dimension(ConsoleTab.COLUMNS, ConsoleTab.ROWS) : made.cells();
    }

    /**
     * Shows the console.
     *
     * @param lost given the exit code when its program is over
     */
    void showConsole(ConsoleProgram program, IntConsumer lost) {
        if (console == null || console.isStarted()) {
            prepareConsole();
        }
        console.start(program, lost);
    }

    /** Adds a shell, which goes when it has ended. */
    void addShell(ConsoleProgram program) {
        shells++;
        ConsoleTab shell = new ConsoleTab();
        addTab(RunningWords.say("tab.shell", shells), shell);
        setSelectedComponent(shell);
        focusTerminal();
        shell.start(program, code -> {
            remove(shell);
            focusTerminal();
        });
    }

    /** Adds the desktop, behind the console, and shows it. */
    void addDesktop(DesktopPanel panel) {
        desktop = Optional.of(panel);
        insertTab(RunningWords.say("tab.desktop"), null, panel, null, Math.min(1, getTabCount()));
        setSelectedComponent(panel);
    }

    /** Returns whether there is a desktop that ends with this program. */
    boolean hasDesktop() {
        return desktop.filter(DesktopPanel::isAlive).isPresent();
    }

    /** Lets go of every terminal; the sandbox goes on. */
    void hangUp() {
        desktop.ifPresent(DesktopPanel::end);
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
        } else {
            desktop.filter(panel -> panel == getSelectedComponent()).ifPresent(DesktopPanel::focusDesktop);
        }
    }
}
