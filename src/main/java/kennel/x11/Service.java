package kennel.x11;

import java.io.IOException;
import java.util.function.Consumer;

/** A thread that takes what a server sends until one of both ends; the program does not wait for it. */
final class Service {
    private Service() {}

    /** Takes events for ever. */
    interface Loop {
        /**
         * Takes events.
         *
         * @throws IOException when the connection has ended
         */
        void run() throws IOException;
    }

    static void start(String name, Loop loop, Consumer<IOException> ended) {
        Thread thread = new Thread(
                () -> {
                    try {
                        loop.run();
                    } catch (IOException e) {
                        ended.accept(e);
                    } catch (RuntimeException e) {
                        // What a server sends must not end in a stack trace: it ends that connection.
                        ended.accept(new IOException(e));
                    }
                },
                name);
        thread.setDaemon(true);
        thread.start();
    }
}
