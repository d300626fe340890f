package kennel.launcher;

import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.file.Path;
import java.util.Optional;

/** What an X server says to somebody who comes in. */
enum Welcome {
    /** He may stay. */
    LET_IN,
    /** He may not. */
    REFUSED,
    /** Nothing that an X server says. */
    NONE;

    private static final int MOST_MILLIS = 5000;

    /** Knocks at a server's socket, with a cookie or without, and asks for nothing. */
    static Welcome of(Path socket, Optional<Cookie> cookie) {
        try (SocketChannel server = SocketChannel.open(StandardProtocolFamily.UNIX);
                Selector selector = Selector.open()) {
            // A server that stands still must not hold root up.
            server.configureBlocking(false);
            if (!server.connect(UnixDomainSocketAddress.of(socket))) {
                return NONE;
            }
            server.write(ByteBuffer.wrap(Cookie.greeting(cookie)));
            server.register(selector, SelectionKey.OP_READ);
            ByteBuffer answer = ByteBuffer.allocate(1);
            return selector.select(MOST_MILLIS) > 0 && server.read(answer) == 1 ? of(answer.get(0)) : NONE;
        } catch (IOException e) {
            return NONE;
        }
    }

    private static Welcome of(byte first) {
        return switch (first) {
            case 0, 2 -> REFUSED; // 2: it would ask more first
            case 1 -> LET_IN;
            default -> NONE;
        };
    }
}
