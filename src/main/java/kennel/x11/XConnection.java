package kennel.x11;

import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.SocketChannel;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/**
 * A connection with an X server (X Window System Protocol, chapter 1).
 *
 * <p>Any thread may send, and none waits for that. One thread reads, and only that one may ask for replies. A server
 * that strangers speak with is not believed: what it sends is limited, and each message has at least the 32 bytes that
 * its readers look at.
 */
final class XConnection implements Closeable {
    private static final int HEAD = 32;
    private static final int ERROR = 0;
    private static final int REPLY = 1;
    private static final int GENERIC_EVENT = 35;
    private static final int MOST_BYTES = 32 << 20;
    private static final int MOST_EVENTS = 10_000;
    private static final int GREETING_MILLIS = 10_000;
    private static final int GET_INPUT_FOCUS = 43;

    private final SocketChannel channel;
    private final Outbox outbox;
    private final Greeting greeting;
    private final Deque<ByteBuffer> events = new ArrayDeque<>();
    private final Object seenLock = new Object();
    private int sequence;
    private int resources;
    private short seen;

    private XConnection(SocketChannel channel, Greeting greeting) {
        this.channel = channel;
        this.greeting = greeting;
        outbox = new Outbox(channel);
    }

    /**
     * Connects.
     *
     * @throws IOException if there is no server, or it refuses, or does not answer
     */
    static XConnection open(DisplayAccess access) throws IOException {
        return open(access, GREETING_MILLIS);
    }

    /** The same, and gives up after that time. */
    static XConnection open(DisplayAccess access, long millis) throws IOException {
        SocketChannel channel = SocketChannel.open(access.name().address());
        CompletableFuture<Void> greeted = new CompletableFuture<>();
        CompletableFuture.delayedExecutor(millis, TimeUnit.MILLISECONDS).execute(() -> {
            if (!greeted.isDone()) {
                close(channel);
            }
        });
        try {
            ByteBuffer hello = Greeting.hello(access.cookie());
            while (hello.hasRemaining()) {
                channel.write(hello);
            }
            ByteBuffer head = read(channel, Greeting.HEAD);
            XConnection connection = new XConnection(channel, Greeting.of(head, read(channel, Greeting.rest(head))));
            connection.outbox.start("x11 " + access.name());
            return connection;
        } catch (IOException | RuntimeException e) {
            channel.close();
            throw e;
        } finally {
            greeted.complete(null);
        }
    }

    private static void close(SocketChannel channel) {
        try {
            channel.close();
        } catch (IOException e) {
            // It is of no use any more either way.
        }
    }

    int root() {
        return greeting.root();
    }

    /** Returns the id of something new. */
    synchronized int newId() {
        return greeting.base() | resources++ & greeting.mask();
    }

    /** Sends a request and returns its number. */
    synchronized int send(XRequest request) throws IOException {
        outbox.add(request.finished());
        return ++sequence;
    }

    /**
     * Sends a request and waits for its reply.
     *
     * @throws XErrorException if the server answers with an error
     */
    ByteBuffer ask(XRequest request) throws IOException {
        short number = (short) send(request);
        while (true) {
            ByteBuffer message = message();
            boolean answer = message.getShort(2) == number;
            if (message.get(0) == REPLY && answer) {
                return message;
            }
            if (message.get(0) == ERROR && answer) {
                throw new XErrorException(message.get(1) & 0xff, message.get(10) & 0xff);
            }
            keep(message);
        }
    }

    /** Waits until all is done that was sent before, from the thread that reads. */
    void askNothing() throws IOException {
        ask(new XRequest(GET_INPUT_FOCUS, 0, 0));
    }

    /** Waits until all is done that was sent before, from another thread, and not for longer than that. */
    void awaitDone(long millis) throws IOException {
        short number = (short) send(new XRequest(GET_INPUT_FOCUS, 0, 0));
        long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(millis);
        synchronized (seenLock) {
            for (long left = millis; (short) (seen - number) < 0 && left > 0; ) {
                try {
                    seenLock.wait(left);
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                    return;
                }
                left = TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime());
            }
        }
    }

    /** Waits for the next event. */
    ByteBuffer nextEvent() throws IOException {
        while (events.isEmpty()) {
            keep(message());
        }
        return events.remove();
    }

    /** Errors of requests without a reply are of windows that went away meanwhile. */
    private void keep(ByteBuffer message) throws IOException {
        if (message.get(0) != REPLY && message.get(0) != ERROR) {
            if (events.size() >= MOST_EVENTS) {
                throw new IOException("too many events");
            }
            events.add(message);
        }
    }

    private ByteBuffer message() throws IOException {
        ByteBuffer head = read(channel, HEAD);
        synchronized (seenLock) {
            seen = head.getShort(2);
            seenLock.notifyAll();
        }
        int code = head.get(0) & 0x7f;
        if (code != REPLY && code != GENERIC_EVENT) {
            return head;
        }
        long more = (head.getInt(4) & 0xffffffffL) * 4;
        if (more == 0) {
            return head;
        }
        if (more > MOST_BYTES) {
            throw new IOException("an answer of " + more + " bytes");
        }
        ByteBuffer rest = read(channel, (int) more);
        return ByteBuffer.allocate(HEAD + rest.limit())
                .order(ByteOrder.LITTLE_ENDIAN)
                .put(head)
                .put(rest)
                .flip();
    }

    private static ByteBuffer read(SocketChannel channel, int bytes) throws IOException {
        ByteBuffer buffer = ByteBuffer.allocate(bytes).order(ByteOrder.LITTLE_ENDIAN);
        while (buffer.hasRemaining()) {
            if (channel.read(buffer) < 0) {
                throw new EOFException("the server has ended the connection");
            }
        }
        return buffer.flip();
    }

    @Override
    public void close() throws IOException {
        outbox.close();
        channel.close();
    }
}
