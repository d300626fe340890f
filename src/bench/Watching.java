package kennel;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import kennel.ui.console.ConsoleFilter;
import kennel.ui.console.ConsoleProgram;
import kennel.ui.running.Requester;

/** Has requests done as the window does, and notes when a console was asked for, connected, and brought the mark. */
final class Watching implements Requester {
    /** What the first program prints; nothing that LXC says has it. */
    static final byte MARK = '@';

    private final Requester requester;
    volatile CompletableFuture<Long> mark = new CompletableFuture<>();
    volatile long attached;
    volatile long connected;

    Watching(Requester requester) {
        this.requester = requester;
    }

    void expect() {
        mark = new CompletableFuture<>();
        attached = 0;
        connected = 0;
    }

    @Override
    public ConsoleProgram begin(List<String> request, int columns, int rows) {
        if (!request.get(0).equals("attach")) {
            return requester.begin(request, columns, rows);
        }
        attached = System.nanoTime();
        return new Watched(requester.begin(request, columns, rows));
    }

    @Override
    public void prepare() {
        requester.prepare();
    }

    @Override
    public boolean isFree() {
        return requester.isFree();
    }

    /** A console that is listened to until the mark has come. */
    private final class Watched extends ConsoleFilter {
        Watched(ConsoleProgram program) {
            super(program);
        }

        @Override
        public int read(byte[] buffer) {
            int count = super.read(buffer);
            if (count > 0 && connected == 0) {
                connected = System.nanoTime();
            }
            for (int i = 0; i < count && !mark.isDone(); i++) {
                if (buffer[i] == MARK) {
                    mark.complete(System.nanoTime());
                }
            }
            return count;
        }
    }
}
