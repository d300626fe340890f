package kennel.ui;

import java.awt.EventQueue;
import java.awt.event.WindowAdapter;
import java.awt.event.WindowEvent;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import javax.swing.JFrame;
import kennel.sandbox.ExitCode;
import kennel.sandbox.SandboxException;
import kennel.sandbox.Words;
import kennel.ui.console.ConsoleColours;
import kennel.ui.console.ConsoleConnection;
import kennel.ui.console.ConsoleProgram;
import kennel.ui.console.TerminalPanel;
import kennel.ui.task.OtherPrograms;

/** A window with just one terminal; it closes when the program in it ends, and the other way round. */
public final class ConsoleWindow {
    /** What a shell says of a program that a hangup has ended: 128 and the signal's number. */
    private static final int HUNG_UP = 129;

    private static final long PATIENCE_SECONDS = 1;

    private final ConsoleProgram program;
    private final ConsoleConnection connection;
    private final CompletableFuture<Integer> exitCode = new CompletableFuture<>();
    private final CompletableFuture<Void> closed = new CompletableFuture<>();
    private JFrame frame;

    private ConsoleWindow(ConsoleProgram program, int columns, int rows) {
        this.program = program;
        connection = new ConsoleConnection(columns, rows);
    }

    /**
     * Opens a window and waits until it is closed.
     *
     * @param columns width of the terminal
     * @param rows height of the terminal
     * @param starter starts the program that the window shows, on a terminal of that size
     * @return the program's exit code
     * @throws SandboxException if there is no display
     */
    public static int run(int columns, int rows, Supplier<ConsoleProgram> starter) {
        Display.require();
        ConsoleWindow window = new ConsoleWindow(starter.get(), columns, rows);
        EventQueue.invokeLater(window::open);
        return window.await();
    }

    private void open() {
        TerminalPanel panel = connection.panel(ConsoleColours.dark(), OtherPrograms::browse);
        frame = new JFrame(title());
        frame.setIconImages(Icons.all());
        frame.setDefaultCloseOperation(JFrame.DISPOSE_ON_CLOSE);
        frame.addWindowListener(new WindowAdapter() {
            @Override
            public void windowClosed(WindowEvent event) {
                closed.complete(null);
            }
        });
        frame.add(panel);
        frame.pack();
        frame.setLocationByPlatform(true);
        frame.setVisible(true);
        panel.requestFocusInWindow();
        connection.start(program, () -> frame.setTitle(title()), this::end);
    }

    private void end(int code) {
        exitCode.complete(code);
        frame.dispose();
    }

    /** The program names its window, but cannot pass it off as another program's. */
    private String title() {
        String own = connection.title();
        return own.isBlank() ? Words.say("console.title") : Words.say("console.titled", own);
    }

    private int await() {
        try {
            closed.get();
            program.hangUp();
            return exitCode.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (TimeoutException e) {
            return HUNG_UP;
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return ExitCode.SOFTWARE.number();
        }
    }
}
