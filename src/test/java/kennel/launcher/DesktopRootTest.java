package kennel.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import kennel.Kennel;
import kennel.sandbox.ExitCode;
import kennel.testlayers.Await;
import kennel.testlayers.BusyboxTree;
import kennel.testlayers.NothingLeft;
import kennel.testlayers.Sandbox;
import kennel.testlayers.XServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A sandbox's programs show windows on an X server that is the sandbox's own. */
@ExtendWith(NothingLeft.class)
class DesktopRootTest {
    private static final int OTHER_USER = 1234;
    private static final int MANY = 10;
    private static final long MOST_MILLIS = 30_000;

    private static final String TYPE =
            """
            window=$(xdotool search --onlyvisible --class XTerm | tail -n 1)
            xdotool mousemove --window "$window" 100 100 click 1 key shift key Return
            xdotool type 'id >/root/new; mv /root/new /root/typed'
            xdotool key Return
            """;

    @TempDir
    static Path folder;

    private static XServer screen;

    @BeforeAll
    static void startScreen() throws IOException {
        XServer.need();
        screen = XServer.screen(folder);
    }

    @AfterAll
    static void endScreen() {
        if (screen != null) {
            screen.close();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"yes", "no"})
    void showsTheDesktopOfTheLayers(String idMap) throws IOException {
        try (XServer server = screen.nested(folder);
                Sandbox sandbox = DesktopStart.nested()
                        .on(server)
                        .idMap(idMap)
                        .layer("/")
                        .with("start=shell")
                        .detached()) {
            Await.until(
                    "a terminal and a window manager",
                    MOST_MILLIS,
                    () -> server.windows().matches("(?s).*\\(\"xterm\" \"XTerm\"\\) +\\d{3}x\\d{3}\\+.*")
                            && server.windows().contains("\"Openbox\""));
            // Again and again: the shell in it may not listen yet. The first key sets up XTEST's keyboard and is lost.
            Await.until("what is typed", MOST_MILLIS, () -> {
                server.out(TYPE);
                return sandbox.run("test", "-s", "/root/typed").exitCode() == 0;
            });
            assertThat(sandbox.out("cat /root/typed")).startsWith("uid=0(root)");
            screen.take("desktop-idmap-" + idMap);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"yes", "no"})
    void runsTheCommandAndAFurtherShellOnIt(String idMap) throws IOException {
        try (XServer server = screen.nested(folder);
                Sandbox sandbox = DesktopStart.nested()
                        .on(server)
                        .idMap(idMap)
                        .layer("/")
                        .command("xterm", "-T", "from inside", "-e", "sleep", "600")
                        .detached()) {
            Await.until("its window", MOST_MILLIS, () -> server.windows().contains("\"from inside\""));
            assertThat(sandbox.out("cd /; xwininfo -root -tree")).contains("\"from inside\"");
            assertThat(sandbox.out("env | grep -E '^(DISPLAY|XAUTHORITY)=' | sort"))
                    .isEqualTo("DISPLAY=:0\nXAUTHORITY=/etc/kennel/Xauthority");
            assertThat(sandbox.out("stat -c '%a %u' /etc/kennel/Xauthority /tmp"))
                    .isEqualTo("644 0\n1777 0");
            assertThat(sandbox.out("cd /; setpriv --reuid 1000 --clear-groups xwininfo -root -tree"))
                    .as("another user inside")
                    .contains("\"from inside\"");
            assertThat(sandbox.out("ls -A /tmp/.X11-unix")).isEqualTo("X0");
            assertThat(sandbox.upper().resolve("tmp/.X11-unix"))
                    .as("in what was written")
                    .doesNotExist();
        }
    }

    @Test
    void givesEachOfManyAtOnceItsOwn() throws IOException {
        List<XServer> servers = new ArrayList<>();
        List<CompletableFuture<Sandbox>> starts = new ArrayList<>();
        try {
            for (int i = 0; i < MANY; i++) {
                XServer server = screen.nested(folder);
                servers.add(server);
                starts.add(CompletableFuture.supplyAsync(() -> DesktopStart.nested()
                        .on(server)
                        .layer("/")
                        .command("sh", "-c", "xprop -root -f KENNEL 8s -set KENNEL $(hostname); exec sleep 600")
                        .detached()));
            }
            List<Sandbox> sandboxes =
                    starts.stream().map(CompletableFuture::join).toList();
            for (int i = 0; i < MANY; i++) {
                XServer server = servers.get(i);
                String mark = "KENNEL(STRING) = \"" + sandboxes.get(i).name() + "\"";
                Await.until(mark, MOST_MILLIS, () -> server.out("xprop -root KENNEL")
                        .equals(mark));
            }
            assertThat(servers.stream().map(XServer::number).distinct()).hasSize(MANY);
        } finally {
            stop(starts);
            servers.forEach(XServer::close);
        }
    }

    private static void stop(List<CompletableFuture<Sandbox>> starts) {
        List<String> words = new ArrayList<>(List.of("stop", "--wait", "0"));
        starts.stream()
                .filter(start -> !start.isCompletedExceptionally())
                .forEach(start -> words.add(start.join().name()));
        assertThat(Kennel.run(words.toArray(new String[0])).exitCode()).isZero();
    }

    @Test
    void takesTheServerOfTheUserWhoAsks() throws IOException {
        try (XServer server = XServer.screenOf(OTHER_USER, folder)) {
            Kennel.Result result = DesktopStart.by(OTHER_USER)
                    .on(server)
                    .layer("/")
                    .command("xprop", "-root", "_NOTHING")
                    .run("");
            assertThat(result).isEqualTo(new Kennel.Result(0, "_NOTHING:  no such atom on any window.\n", ""));
        }
    }

    @Test
    void startsWhatPuppyStartsAtItsDesktop() throws IOException {
        BusyboxTree tree = BusyboxTree.make(folder.resolve("puppy"))
                .write("etc/windowmanager", "jwm\n")
                .write("root/.xinitrc", "echo this is $DISPLAY\n");
        try (XServer server = screen.nested(folder)) {
            Kennel.Result result = DesktopStart.nested()
                    .on(server)
                    .layer(tree.path())
                    .with("start=shell")
                    .run("");
            assertThat(result).isEqualTo(new Kennel.Result(0, "this is :0\n", ""));
        }
    }

    @Test
    void saysWhatLayersWithoutADesktopLack() throws IOException {
        BusyboxTree tree = BusyboxTree.make(folder.resolve("bare"));
        try (XServer server = screen.nested(folder)) {
            String sentence = Refusal.of(ExitCode.NOT_FOUND, () -> DesktopStart.nested()
                    .on(server)
                    .layer(tree.path())
                    .with("start=shell")
                    .run(""));
            assertThat(sentence).contains("openbox", "xterm", "add a layer");
        }
    }

    @Test
    void showsNothingOnAServerThatEnded() throws IOException {
        XServer server = screen.nested(folder);
        server.close();
        assertThat(Refusal.of(ExitCode.NO_INPUT, () -> DesktopStart.nested()
                        .on(server)
                        .layer("/")
                        .with("start=shell")
                        .run("")))
                .contains("no X server :" + server.number());
    }
}
