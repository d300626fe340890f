package kennel;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import kennel.kernel.Pty;
import kennel.launcher.Launcher;
import kennel.session.Requests;
import kennel.ui.console.ConsoleProgram;

/**
 * A request that root has done by the launcher in this very process, which has its classes at hand: first what the
 * launcher tells, then the program that it hands over to.
 */
final class RequestConsole implements ConsoleProgram {
    private static final byte[] END = {};
    private static final int MOST_AT_ONCE = 4096;

    private final List<String> request;
    private final BlockingQueue<byte[]> told = new LinkedBlockingQueue<>();
    private final CompletableFuture<Optional<Pty>> successor = new CompletableFuture<>();
    private final CompletableFuture<Integer> exitCode = new CompletableFuture<>();
    private final Thread thread = new Thread(this::run, "kennel-request");
    private boolean toldAll;
    private int columns;
    private int rows;

    private RequestConsole(List<String> request, int columns, int rows) {
        this.request = List.copyOf(request);
        this.columns = columns;
        this.rows = rows;
    }

    /** Begins a request on a thread of its own, whose mount namespace the launcher may leave. */
    static ConsoleProgram begin(List<String> request, int columns, int rows) {
        RequestConsole console = new RequestConsole(request, columns, rows);
        console.thread.setDaemon(true);
        console.thread.start();
        return console;
    }

    private void run() {
        try (PrintStream stream = new PrintStream(new Told(), true, StandardCharsets.UTF_8)) {
            int code = new Launcher(stream, stream, this::start).run(request);
            exitCode.complete(code);
        } finally {
            successor.complete(Optional.empty());
            told.add(END);
        }
    }

    private synchronized long start(Path program, List<String> arguments, Map<String, String> environment) {
        List<String> words = new ArrayList<>(List.of(program.toString()));
        words.addAll(arguments);
        Map<String, String> variables = new HashMap<>(environment);
        variables.put("TERM", PtyConsole.TERM);
        Path folder = Path.of("."); // of this thread
        Pty pty = Pty.start(words, variables, folder, columns, rows, !Requests.outlivesTerminal(request));
        successor.complete(Optional.of(pty));
        told.add(END);
        return pty.pid();
    }

    @Override
    public int read(byte[] buffer) {
        try {
            while (!toldAll) {
                byte[] part = told.take();
                if (part != END) {
                    System.arraycopy(part, 0, buffer, 0, part.length);
                    return part.length;
                }
                toldAll = true;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return -1;
        }
        return successor.join().map(pty -> pty.read(buffer)).orElse(-1);
    }

    @Override
    public void write(byte[] bytes) {
        successor.join().ifPresent(pty -> pty.write(bytes));
    }

    @Override
    public synchronized void resize(int newColumns, int newRows) {
        columns = newColumns;
        rows = newRows;
        successor.getNow(Optional.empty()).ifPresent(pty -> pty.resize(newColumns, newRows));
    }

    @Override
    public int waitFor() throws InterruptedException {
        Optional<Pty> pty = successor.join();
        return pty.isPresent() ? pty.get().waitFor() : exitCode.join();
    }

    @Override
    public void hangUp() {
        successor.thenAccept(pty -> pty.ifPresent(Pty::close));
        if (!Requests.outlivesTerminal(request)) {
            thread.interrupt();
        }
    }

    /** Takes what the launcher tells, in parts that fit every reader's buffer. */
    private final class Told extends OutputStream {
        @Override
        public void write(int value) {
            told.add(new byte[] {(byte) value});
        }

        @Override
        public void write(byte[] bytes, int offset, int count) {
            for (int done = 0; done < count; done += MOST_AT_ONCE) {
                int end = offset + Math.min(count, done + MOST_AT_ONCE);
                told.add(Arrays.copyOfRange(bytes, offset + done, end));
            }
        }
    }
}
