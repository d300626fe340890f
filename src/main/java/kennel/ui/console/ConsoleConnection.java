package kennel.ui.console;

import java.net.URI;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import javax.swing.SwingUtilities;
import kennel.terminal.Terminal;
import kennel.terminal.TerminalListener;

/** Carries a program's output to a terminal and what the user types to the program, on two threads of its own. */
public final class ConsoleConnection implements TerminalInput, TerminalListener {
    private static final int BUFFER = 1 << 16;
    /** More than that is not kept for a program that does not read: a pasted text, or answers that it asks for. */
    private static final int MOST_WAITING = 16 << 20;

    private static final byte[] END = {};

    private final Terminal terminal;
    private final BlockingQueue<byte[]> waiting = new LinkedBlockingQueue<>();
    private final AtomicInteger waitingBytes = new AtomicInteger();
    private final AtomicBoolean titleAsked = new AtomicBoolean();
    private ConsoleProgram program;
    private volatile int columns;
    private volatile int rows;
    private boolean sized;
    private TerminalPanel panel;
    private Runnable titleChanged;

    /**
     * Makes a connection that carries nothing yet; what is typed before it does is sent then.
     *
     * @param columns the size of its terminal
     * @param rows the same
     */
    public ConsoleConnection(int columns, int rows) {
        this.columns = columns;
        this.rows = rows;
        terminal = new Terminal(columns, rows, Terminal.USUAL_HISTORY, this);
    }

    /**
     * Makes the panel that shows the terminal; once, on the Swing thread.
     *
     * @param opener is given the links that the user clicks
     */
    public TerminalPanel panel(ConsoleColours colours, Consumer<URI> opener) {
        panel = new TerminalPanel(terminal, this, colours, opener);
        return panel;
    }

    /** Returns the title that the program has chosen, empty if none. */
    public String title() {
        return terminal.title();
    }

    /**
     * Begins to carry; once, on the Swing thread, when there is a panel.
     *
     * @param running a program with a terminal of the size that this was made with
     * @param retitled run on the Swing thread when the program has chosen another title
     * @param ended given the exit code on the Swing thread when the program has ended and all of its output is shown
     */
    public void start(ConsoleProgram running, Runnable retitled, IntConsumer ended) {
        program = running;
        titleChanged = retitled;
        if (sized) {
            program.resize(columns, rows);
        }
        thread("console-output", () -> readAll(ended)).start();
        thread("console-input", this::writeAll).start();
    }

    private static Thread thread(String name, Runnable action) {
        Thread thread = new Thread(action, name);
        thread.setDaemon(true);
        return thread;
    }

    private void readAll(IntConsumer ended) {
        byte[] buffer = new byte[BUFFER];
        for (int count = program.read(buffer); count >= 0; count = program.read(buffer)) {
            terminal.write(buffer, 0, count);
            panel.showChanges();
        }
        waiting.add(END);
        try {
            int code = program.waitFor();
            SwingUtilities.invokeLater(() -> ended.accept(code));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void writeAll() {
        try {
            for (byte[] bytes = waiting.take(); bytes != END; bytes = waiting.take()) {
                program.write(bytes);
                waitingBytes.addAndGet(-bytes.length);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void send(byte[] bytes) {
        if (waitingBytes.addAndGet(bytes.length) <= MOST_WAITING) {
            waiting.add(bytes);
        } else {
            waitingBytes.addAndGet(-bytes.length);
        }
    }

    @Override
    public void resize(int newColumns, int newRows) {
        columns = newColumns;
        rows = newRows;
        sized = true;
        if (program != null) {
            program.resize(newColumns, newRows);
        }
    }

    /** Returns the width of the terminal in cells; from any thread. */
    public int columns() {
        return columns;
    }

    /** Returns the height of the terminal in cells; from any thread. */
    public int rows() {
        return rows;
    }

    @Override
    public void reply(byte[] bytes) {
        send(bytes);
    }

    @Override
    public void bell() {
        panel.ring();
    }

    @Override
    public void titleChanged(String title) {
        if (titleAsked.compareAndSet(false, true)) {
            SwingUtilities.invokeLater(() -> {
                titleAsked.set(false);
                titleChanged.run();
            });
        }
    }
}
