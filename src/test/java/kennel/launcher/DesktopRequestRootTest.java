package kennel.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicInteger;
import kennel.sandbox.ExitCode;
import kennel.testlayers.BusyboxTree;
import kennel.testlayers.NothingLeft;
import kennel.testlayers.Shell;
import kennel.testlayers.XServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Requests that would hand a sandbox another X server than its own, or make root read a file that is not the user's. */
@ExtendWith(NothingLeft.class)
class DesktopRequestRootTest {
    private static final int OTHER_USER = 1234;
    private static final Path SOCKETS = Path.of("/tmp/.X11-unix");
    /** Where no X server looks for a free number. */
    private static final AtomicInteger NUMBER =
            new AtomicInteger(20_000 + (int) (ProcessHandle.current().pid() % 30_000));

    @TempDir
    static Path folder;

    private static XServer server;
    private static Path layer;

    @BeforeAll
    static void start() throws IOException {
        XServer.need();
        server = XServer.screen(folder);
        layer = BusyboxTree.make(folder.resolve("tree")).path();
    }

    @AfterAll
    static void end() {
        if (server != null) {
            server.close();
        }
    }

    @Test
    void isGrantedWhereNothingIsWrongWithIt() {
        assertThat(request().on(server).run("").exitCode()).isZero();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ln -s \"$1\" \"$0\"                          | 77 | is not a file of your own",
                "mkfifo \"$0\"                                 | 77 | is not a file of your own",
                "mkdir \"$0\"                                  | 77 | is not a file of your own",
                "mknod \"$0\" c 1 5                            | 77 | is not a file of your own",
                "cp \"$1\" \"$0\"; chown 1234 \"$0\"           | 77 | is not a file of your own",
                ":                                           | 66 | no cookie in",
                "> \"$0\"                                      | 65 | exactly one",
                "cat \"$1\" \"$1\" > \"$0\"                    | 65 | exactly one",
                "(cat \"$1\"; head -c 9999 /dev/zero) > \"$0\" | 65 | exactly one",
                "head -c 40 \"$1\" > \"$0\"                    | 65 | exactly one",
                "cp /etc/shadow \"$0\"                         | 65 | exactly one",
                "(head -c 28 \"$1\"; printf 0123456789abcdef) > \"$0\" | 69 | does not let in who has the cookie",
            })
    void takesNoCookieButThatOfTheServerInTheUsersFile(String make, int code, String sentence) throws IOException {
        Path file = folder.resolve("c" + NUMBER.incrementAndGet());
        Shell.out(make, file, server.cookie());
        assertThat(refusal(code, request().on(server.number(), file))).contains(sentence);
    }

    @Test
    void takesNoServerThatLetsEverybodyIn() throws IOException {
        try (XServer open = XServer.openScreen(folder)) {
            assertThat(refusal(77, request().on(open))).contains("lets in anybody without a cookie");
        }
    }

    @Test
    void takesNoServerAndNoFileOfAnotherUsers() throws IOException {
        assertThat(refusal(
                        77,
                        DesktopStart.by(OTHER_USER).layer(layer).command("true").on(server)))
                .contains("is not a file of your own");
        Path own = folder.resolve("own");
        Shell.out("cp \"$1\" \"$0\"; chown 1234 \"$0\"", own, server.cookie());
        assertThat(refusal(
                        77,
                        DesktopStart.by(OTHER_USER).layer(layer).command("true").on(server.number(), own)))
                .contains("is not yours");
        try (XServer theirs = XServer.screenOf(OTHER_USER, folder)) {
            assertThat(refusal(77, request().on(theirs.number(), server.cookie())))
                    .contains("is not yours");
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ln -s X\"$1\" \"$0\" | 77 | is not yours",
                "> \"$0\"             | 77 | is not yours",
                "mkfifo \"$0\"        | 77 | is not yours",
                ":                    | 66 | There is no X server",
            })
    void takesNothingButASocket(String make, int code, String sentence) throws IOException {
        int number = NUMBER.incrementAndGet();
        Path there = SOCKETS.resolve("X" + number);
        try {
            Shell.out(make, there, server.number());
            assertThat(refusal(code, request().on(number, server.cookie()))).contains(sentence);
        } finally {
            Files.deleteIfExists(there);
        }
    }

    @Test
    void waitsForNobodyWhoIsNoXServer() throws IOException {
        int number = NUMBER.incrementAndGet();
        Path there = SOCKETS.resolve("X" + number);
        try (ServerSocketChannel silent = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
            silent.bind(UnixDomainSocketAddress.of(there));
            long before = System.nanoTime();
            assertThat(refusal(69, request().on(number, server.cookie()))).contains("does not answer");
            assertThat(System.nanoTime() - before).isLessThan(20_000_000_000L);
            silent.close();
            assertThat(refusal(69, request().on(number, server.cookie()))).contains("does not answer");
        } finally {
            Files.deleteIfExists(there);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "desktop=nested                                 | needs the number and the cookie",
                "desktop=none display=0 cookie=/x               | shall have no nested desktop",
                "desktop=classic display=0 cookie=/x            | shall have no nested desktop",
                "desktop=nested display=-1 cookie=/x            | not valid",
                "desktop=nested display=59536 cookie=/x         | not valid",
                "desktop=nested display=../X0 cookie=/x         | not valid",
                "desktop=nested display=0                       | not valid",
                "desktop=nested cookie=/x                       | not valid",
                "desktop=nested display=0 cookie=x              | not valid",
                "desktop=window display=0 cookie=/x             | desktop takes one of",
            })
    void isRefusedWhereItIsNone(String words, String sentence) {
        DesktopStart start = DesktopStart.plain().layer(layer).command("true").with(words.split(" "));
        assertThat(refusal(64, start)).contains(sentence);
    }

    private static DesktopStart request() {
        return DesktopStart.nested().layer(layer).command("true");
    }

    private static String refusal(int code, DesktopStart start) {
        ExitCode expected = Arrays.stream(ExitCode.values())
                .filter(one -> one.number() == code)
                .findFirst()
                .orElseThrow();
        return Refusal.of(expected, () -> start.run(""));
    }
}
