package kennel.ui.console;

/** The way from a terminal's view to the program in it; both methods are called by the Swing thread and must not wait. */
public interface TerminalInput {
    /** Sends what the user typed. */
    void send(byte[] bytes);

    /** Tells that the terminal has got another size. */
    void resize(int columns, int rows);
}
