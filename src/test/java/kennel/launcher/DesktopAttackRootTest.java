package kennel.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import kennel.Kennel;
import kennel.sandbox.Words;
import kennel.testlayers.Await;
import kennel.testlayers.Needs;
import kennel.testlayers.NothingLeft;
import kennel.testlayers.Sandbox;
import kennel.testlayers.XServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What root inside reaches of the windows and sockets outside, by each kind of desktop. */
@ExtendWith(NothingLeft.class)
class DesktopAttackRootTest {
    /** Reads names of sockets, an abstract one with an @ before it, and prints those that let it connect. */
    private static final String CONNECT =
            """
            use Socket;
            while (my $name = <STDIN>) {
                chomp $name;
                (my $path = $name) =~ s/^@/\\0/;
                foreach my $type (SOCK_STREAM, SOCK_DGRAM, 5) {
                    socket(my $socket, AF_UNIX, $type, 0) or next;
                    if (connect($socket, pack_sockaddr_un($path))) { print "$name\\n"; last; }
                }
            }
            """;

    /** Looks at everything on a display: its windows, its devices, its picture. */
    private static final String LOOK =
            """
            export DISPLAY=:$0
            xwininfo -root -tree
            xinput list
            bytes=$(xwd -silent -root | wc -c)
            [ $bytes = 0 ] || echo picture of $bytes bytes
            """;

    /** Listens for all keys of some displays, whoever they are for, and writes down what it is told. */
    private static final String LISTEN =
            """
            for number in $0; do
                DISPLAY=:$number setsid xinput test-xi2 --root </dev/null >>/root/heard 2>&1 &
            done
            """;

    /** Prints the codes of the keys that were heard, each once and in order. */
    private static final String HEARD =
            "awk '/RawKeyPress/ {key = 1} key && /detail/ {print $2; key = 0}' /root/heard | sort -nu | xargs";

    /** Types a line on some displays. */
    private static final String TYPE =
            """
            for number in $0; do
                DISPLAY=:$number xdotool type leaked
                DISPLAY=:$number xdotool key Return
            done
            """;

    private static final String OWN_SOCKET = "/tmp/.X11-unix/X0";
    private static final long MOST_MILLIS = 20_000;

    @TempDir
    static Path folder;

    private static ServerSocketChannel bait;
    private static Path baitPath;

    @BeforeAll
    static void layBait() throws IOException {
        XServer.need();
        Needs.programs("xinput", "setsid");
        Needs.require(Files.isExecutable(Path.of("/usr/bin/perl")), "needs perl");
        baitPath = Path.of("/tmp", Sandbox.newName() + ".bait");
        bait = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
        bait.bind(UnixDomainSocketAddress.of(baitPath));
        Files.setPosixFilePermissions(baitPath, PosixFilePermissions.fromString("rwxrwxrwx"));
    }

    @AfterAll
    static void removeBait() throws IOException {
        if (bait != null) {
            bait.close();
            Files.deleteIfExists(baitPath);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"yes", "no"})
    void aNestedDesktopReachesNothingButItself(String idMap) throws IOException {
        try (XServer screen = XServer.openScreen(folder);
                XServer server = screen.nested(folder);
                Terminal terminal = new Terminal(screen);
                Sandbox sandbox = DesktopStart.nested()
                        .on(server)
                        .idMap(idMap)
                        .layer("/")
                        .command("xterm", "-T", "from inside", "-e", "sleep", "600")
                        .detached()) {
            assertThat(sockets()).contains(baitPath.toString(), "@/tmp/.X11-unix/X" + screen.number());
            assertThat(connected(sandbox)).containsExactly(OWN_SOCKET);
            assertThat(sandbox.out("find /tmp ! -path /tmp; awk '$5 ~ /^.tmp/ {print $5}' /proc/self/mountinfo"))
                    .isEqualTo("/tmp/.X11-unix\n/tmp/.X11-unix/X0\n/tmp/.X11-unix/X0");
            Await.until("its window", MOST_MILLIS, () -> server.windows().contains("\"from inside\""));
            int most = Math.max(screen.number(), server.number());
            assertThat(seen(sandbox, 0))
                    .contains("\"from inside\"", "Xephyr virtual keyboard", "picture of")
                    .doesNotContain(terminal.title);
            for (int number = 1; number <= most; number++) {
                assertThat(seen(sandbox, number)).as("seen on :%d", number).isEmpty();
            }
            String picture =
                    "xwd -silent -root | perl -e 'read(STDIN, $_, 24); print join(\"x\", (unpack(\"N6\"))[4,5])'";
            assertThat(sandbox.out(picture)).isEqualTo("800x600");
            assertThat(sandbox.out("XAUTHORITY=/nothing xwininfo -root 2>&1 || true"))
                    .contains("unable to open display");
            String all =
                    IntStream.rangeClosed(0, most).mapToObj(Integer::toString).collect(Collectors.joining(" "));
            sandbox.run("sh", "-c", TYPE, all);
            sandbox.run("sh", "-c", LISTEN, all);
            // Its own keys it hears.
            Await.until("the key a", MOST_MILLIS, () -> {
                sandbox.run("xdotool", "key", "a");
                return sandbox.out(HEARD).equals("38");
            });
            terminal.type("secret");
            Await.until(
                    "what the user types", MOST_MILLIS, () -> terminal.typed().equals("secret\n"));
            assertThat(sandbox.out(HEARD)).isEqualTo("38");
        }
    }

    @ParameterizedTest
    @CsvSource({"true, yes", "true, no", "false, yes", "false, no"})
    void aClassicDesktopReachesWhatItsWarningSays(boolean open, String idMap) throws IOException {
        try (XServer screen = open ? XServer.openScreen(folder) : XServer.screen(folder);
                Terminal terminal = new Terminal(screen)) {
            Sandbox started = new Sandbox(Sandbox.newName());
            try (Sandbox sandbox = started) {
                Kennel.Result result = Kennel.run(
                        "run",
                        "-d",
                        "--desktop",
                        "classic",
                        "--idmap",
                        idMap,
                        "--network",
                        "none",
                        "--layer",
                        "/",
                        "--name",
                        sandbox.name(),
                        "--",
                        "sleep",
                        "600");
                assertThat(result.exitCode()).as(result.err()).isZero();
                assertThat(result.err()).isEqualTo("kennel: " + Words.say("desktop.open") + "\n");
                assertThat(sandbox.out("echo $DISPLAY$XAUTHORITY; ls -A /etc/kennel"))
                        .isEqualTo("\nsandbox");
                assertThat(connected(sandbox))
                        .contains(baitPath.toString(), "/tmp/.X11-unix/X" + screen.number())
                        .noneMatch(name -> name.startsWith("@"));
                if (open) {
                    assertOpen(screen, terminal, sandbox);
                } else {
                    assertShut(screen, terminal, sandbox);
                }
            }
        }
    }

    /** The sandbox sees, hears and types what the user does. */
    private static void assertOpen(XServer screen, Terminal terminal, Sandbox sandbox) {
        assertThat(seen(sandbox, screen.number()))
                .contains(terminal.title, "Virtual core keyboard")
                .containsPattern("picture of \\d{7} bytes");
        String number = Integer.toString(screen.number());
        sandbox.run("sh", "-c", LISTEN, number);
        Await.until("the keys of “secret”", MOST_MILLIS, () -> {
            terminal.type("secret");
            return sandbox.out(HEARD).equals("26 27 28 36 39 54");
        });
        String focus = "DISPLAY=:" + number + " xdotool search --name " + terminal.title + " windowfocus";
        Await.until("what was typed inside", MOST_MILLIS, () -> {
            sandbox.run("sh", "-c", focus);
            sandbox.run("sh", "-c", TYPE, number);
            return terminal.typed().contains("leaked\n");
        });
    }

    private static void assertShut(XServer screen, Terminal terminal, Sandbox sandbox) {
        assertThat(seen(sandbox, screen.number())).isEmpty();
        String number = Integer.toString(screen.number());
        sandbox.run("sh", "-c", TYPE, number);
        sandbox.run("sh", "-c", LISTEN, number);
        Await.until("no listener", MOST_MILLIS, () -> sandbox.out("pgrep -x xinput || true")
                .isEmpty());
        terminal.type("secret");
        Await.until("what the user types", MOST_MILLIS, () -> terminal.typed().equals("secret\n"));
        assertThat(sandbox.out(HEARD)).isEmpty();
    }

    private static String seen(Sandbox sandbox, int number) {
        return sandbox.run("sh", "-c", LOOK, Integer.toString(number)).out();
    }

    /** Returns all sockets with a name that there are outside. */
    private static Set<String> sockets() throws IOException {
        Set<String> names = new TreeSet<>();
        for (String line : Files.readAllLines(Path.of("/proc/net/unix"))) {
            String[] words = line.strip().split(" +", 8);
            if (words.length == 8 && words[7].matches("[@/].*")) {
                names.add(words[7]);
            }
        }
        return names;
    }

    /** Returns those of all sockets outside that root inside can connect with, by the same name. */
    private static Set<String> connected(Sandbox sandbox) throws IOException {
        List<String> names = new ArrayList<>(sockets());
        names.add(OWN_SOCKET);
        Kennel.Result result = Kennel.run(
                Map.of(), String.join("\n", names) + "\n", "shell", sandbox.name(), "--", "perl", "-e", CONNECT);
        assertThat(result.exitCode()).as(result.err()).isZero();
        return new TreeSet<>(result.out().lines().toList());
    }

    /** A terminal outside, and what was typed into it. */
    private static final class Terminal implements AutoCloseable {
        private final String title = "kennel-canary-" + Sandbox.newName();
        private final XServer screen;
        private final Path file;
        private final Process process;

        Terminal(XServer screen) throws IOException {
            this.screen = screen;
            file = Files.createTempFile(folder, "typed", "");
            ProcessBuilder builder = new ProcessBuilder(
                    "setpriv",
                    "--pdeathsig",
                    "TERM",
                    "xterm",
                    "-T",
                    title,
                    "-e",
                    "sh",
                    "-c",
                    "while read -r line; do echo \"$line\" >>\"$0\"; done",
                    file.toString());
            builder.environment().putAll(screen.environment());
            process = builder.start();
            Await.until(
                    "a terminal outside", MOST_MILLIS, () -> screen.windows().contains(title));
        }

        /** Types a line into it, as its user does. */
        void type(String line) {
            screen.out(
                    "xdotool search --name \"$0\" windowfocus --sync; xdotool type \"$1\"; xdotool key Return",
                    title,
                    line);
        }

        String typed() {
            try {
                return Files.readString(file);
            } catch (IOException e) {
                throw new AssertionError(e);
            }
        }

        @Override
        public void close() {
            process.destroy();
        }
    }
}
