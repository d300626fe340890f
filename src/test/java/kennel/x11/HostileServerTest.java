package kennel.x11;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A server that says what no server says ends its connection, and neither memory nor a thread of ours. */
@Timeout(20)
class HostileServerTest {
    private static final int FIRST_PORT = 6000;

    /** What the server does after it has let a client in. */
    private interface Deed {
        void on(Socket client) throws IOException;
    }

    /** What a client does. */
    private interface Visit {
        void by(DisplayAccess access) throws IOException;
    }

    private static void withServer(Deed deed, Visit visit) throws IOException {
        try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getByName("localhost"))) {
            Thread thread = new Thread(() -> {
                try (Socket client = server.accept()) {
                    client.getInputStream().readNBytes(12);
                    deed.on(client);
                    client.getInputStream().transferTo(OutputStream.nullOutputStream());
                } catch (IOException e) {
                    // The client has had enough.
                }
            });
            thread.setDaemon(true);
            thread.start();
            DisplayName name = new DisplayName("localhost", server.getLocalPort() - FIRST_PORT);
            visit.by(new DisplayAccess(name, XAuthority.of(new byte[0])));
        }
    }

    private static void greet(Socket client) throws IOException {
        ByteBuffer greeting = ByteBuffer.allocate(8 + 40).order(ByteOrder.LITTLE_ENDIAN);
        greeting.put(0, (byte) 1).putShort(6, (short) 10).putInt(8 + 8, 0xfffff).put(8 + 20, (byte) 1);
        client.getOutputStream().write(greeting.array());
    }

    @Test
    void anEndlessAnswerIsRefused() throws IOException {
        withServer(
                client -> {
                    greet(client);
                    ByteBuffer reply = ByteBuffer.allocate(32).order(ByteOrder.LITTLE_ENDIAN);
                    client.getOutputStream()
                            .write(reply.put(0, (byte) 1).putInt(4, -1).array());
                },
                access -> {
                    try (XDisplay display = XDisplay.open(access)) {
                        assertThatThrownBy(() -> display.atom("A")).hasMessageContaining("17179869180 bytes");
                    }
                });
    }

    @Test
    void endlessEventsInsteadOfAnAnswerAreRefused() throws IOException {
        withServer(
                client -> {
                    greet(client);
                    byte[] events = new byte[32 * 20_000];
                    for (int i = 0; i < events.length; i += 32) {
                        events[i] = 28;
                    }
                    client.getOutputStream().write(events);
                },
                access -> {
                    try (XDisplay display = XDisplay.open(access)) {
                        assertThatThrownBy(() -> display.atom("A")).hasMessage("too many events");
                    }
                });
    }

    @Test
    void aServerThatDoesNotReadIsGivenUpWithoutWaiting() throws IOException {
        withServer(
                client -> {
                    greet(client);
                    sleep();
                },
                access -> {
                    try (XDisplay display = XDisplay.open(access)) {
                        byte[] text = new byte[100_000];
                        long before = System.nanoTime();
                        assertThatThrownBy(() -> {
                                    for (int i = 0; i < 1000; i++) {
                                        display.setProperty(1, 2, 3, text);
                                    }
                                })
                                .isInstanceOf(IOException.class);
                        assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(5));
                    }
                });
    }

    @Test
    void aServerThatDoesNotGreetIsLeft() throws IOException {
        withServer(HostileServerTest::silent, access -> assertThatThrownBy(() -> XConnection.open(access, 200))
                .isInstanceOf(IOException.class));
    }

    @Test
    void halfAGreetingIsNone() throws IOException {
        withServer(
                client -> {
                    client.getOutputStream().write(new byte[] {1, 0, 11, 0, 0, 0, 2, 0, 1, 2, 3, 4});
                    client.shutdownOutput();
                },
                access -> assertThatThrownBy(() -> XDisplay.open(access)).isInstanceOf(IOException.class));
    }

    private static void silent(Socket client) throws IOException {
        InputStream in = client.getInputStream();
        assertThat(in.read()).isLessThan(0);
    }

    private static void sleep() {
        try {
            Thread.sleep(Duration.ofSeconds(8).toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
