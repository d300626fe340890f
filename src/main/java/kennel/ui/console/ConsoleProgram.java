package kennel.ui.console;

/** A program on a pseudo-terminal, as a console needs it; all methods may be called by any thread. */
public interface ConsoleProgram {
    /** Waits for output; returns how many bytes were read, or -1 when there will be no more. */
    int read(byte[] buffer);

    /** Writes all, waiting as long as the program does not read. */
    void write(byte[] bytes);

    /** Tells the size of the terminal. */
    void resize(int columns, int rows);

    /** Waits for the program's end and returns its exit code. */
    int waitFor() throws InterruptedException;

    /** Takes the terminal away from the program, which ends unless it wants to go on without. */
    void hangUp();
}
