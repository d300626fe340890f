package kennel.cli;

import java.util.List;

/** Opens a window with a terminal: the command line knows no windows itself. */
@FunctionalInterface
public interface ConsoleOpener {
    /** Shows a command, or the user's shell if it is empty, until it ends or the window is closed; returns its exit code. */
    int open(List<String> command, int columns, int rows);
}
