package kennel.ui.running;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import kennel.ui.console.ConsoleProgram;

/** Writes down what it is asked for and does nothing of it: its programs say nothing and fail at once. */
final class RecordingRequester implements Requester {
    final List<List<String>> requests = new CopyOnWriteArrayList<>();
    /** Whether the last program had its terminal taken away before it was read. */
    volatile boolean hungUpFirst;

    private final Runnable beginning;

    /** Makes one that runs something whenever a request begins. */
    RecordingRequester(Runnable beginning) {
        this.beginning = beginning;
    }

    @Override
    public ConsoleProgram begin(List<String> request, int columns, int rows) {
        requests.add(request);
        beginning.run();
        return new Silent();
    }

    @Override
    public void prepare() {}

    @Override
    public boolean isFree() {
        return true;
    }

    private final class Silent implements ConsoleProgram {
        private volatile boolean hungUp;

        @Override
        public int read(byte[] buffer) {
            hungUpFirst = hungUp;
            return -1;
        }

        @Override
        public void write(byte[] bytes) {}

        @Override
        public void resize(int columns, int rows) {}

        @Override
        public int waitFor() {
            return 1;
        }

        @Override
        public void hangUp() {
            hungUp = true;
        }
    }
}
