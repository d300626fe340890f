package kennel.x11;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.WritableByteChannel;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * What is on its way to a server, written by a thread of its own.
 *
 * <p>So nobody who sends ever waits for a server that does not read; one that leaves too much lying is given up.
 */
final class Outbox {
    private static final int MOST_BYTES = 8 << 20;

    private final WritableByteChannel channel;
    private final Deque<ByteBuffer> waiting = new ArrayDeque<>();
    private int bytes;
    private boolean closed;

    Outbox(WritableByteChannel channel) {
        this.channel = channel;
    }

    void start(String name) {
        Thread thread = new Thread(this::write, name);
        thread.setDaemon(true);
        thread.start();
    }

    /**
     * Takes something to be sent.
     *
     * @throws IOException if the connection is over, or the server has not read for long
     */
    synchronized void add(ByteBuffer message) throws IOException {
        if (bytes + message.remaining() > MOST_BYTES) {
            close();
            channel.close();
        }
        if (closed) {
            throw new IOException("the connection is closed");
        }
        bytes += message.remaining();
        waiting.add(message);
        notifyAll();
    }

    synchronized void close() {
        closed = true;
        waiting.clear();
        notifyAll();
    }

    private synchronized ByteBuffer next() throws InterruptedException {
        while (waiting.isEmpty() && !closed) {
            wait();
        }
        return waiting.poll();
    }

    private synchronized void sent(int count) {
        bytes -= count;
    }

    private void write() {
        try {
            for (ByteBuffer message = next(); message != null; message = next()) {
                int count = message.remaining();
                while (message.hasRemaining()) {
                    channel.write(message);
                }
                sent(count);
            }
        } catch (IOException | InterruptedException e) {
            close();
        }
    }
}
