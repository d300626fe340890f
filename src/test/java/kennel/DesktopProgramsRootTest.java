package kennel;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import kennel.testlayers.Await;
import kennel.testlayers.NothingLeft;
import kennel.testlayers.Sandbox;
import kennel.testlayers.Shell;
import kennel.testlayers.XServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** A nested desktop of a sandbox that is started on the command line. */
@ExtendWith(NothingLeft.class)
class DesktopProgramsRootTest {
    private static final long MOST_MILLIS = 30_000;

    @TempDir
    static Path folder;

    private static XServer screen;

    private final String name = Sandbox.newName();

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

    @AfterEach
    void theDesktopEndsToo() {
        Await.until(
                "no server",
                MOST_MILLIS,
                () -> Shell.run("pgrep -f \"[X]ephyr.*-auth\"").exitCode() == 1);
        Await.until("no window", MOST_MILLIS, () -> !screen.windows().contains(name));
    }

    @Test
    void isThereForACommand() {
        Kennel.Result result = run("--name", name, "--layer", "/", "--", "xwininfo", "-root", "-stats");
        assertThat(result.exitCode()).as("%s", result).isZero();
        assertThat(result.out()).contains("(the root window)", "Map State: IsViewable");
    }

    /** LXC waits for its children, and was the desktop's parent once. */
    @Test
    void endsWhereLxcCannotStart() {
        String kept = "dir:" + folder.resolve("kept");
        Kennel.Result left = Kennel.run(
                "run",
                "--idmap",
                "yes",
                "--storage",
                kept,
                "--layer",
                "/",
                "--",
                "sh",
                "-c",
                "umount -l /dev; rm -rf /dev; ln -s /nowhere /dev");
        assertThat(left.exitCode()).as("%s", left).isZero();
        Kennel.Result result = run("--name", name, "--idmap", "yes", "--storage", kept, "--layer", "/", "--", "true");
        assertThat(result.exitCode()).as("%s", result).isNotZero();
        assertThat(result.err()).contains("lxc-execute");
    }

    @Test
    void makesNothingOutsideWhereALinkLeads() throws IOException {
        String kept = "dir:" + folder.resolve("linked");
        Path outside = Files.createDirectory(folder.resolve("outside"));
        String link = "rm -rf /tmp; ln -s " + outside + " /tmp";
        Kennel.Result left = Kennel.run("run", "--storage", kept, "--layer", "/", "--", "sh", "-c", link);
        assertThat(left.exitCode()).as("%s", left).isZero();
        Kennel.Result result = run("--name", name, "--storage", kept, "--layer", "/", "--", "true");
        assertThat(result.err()).contains("/tmp is a link in this sandbox");
        assertThat(outside).isEmptyDirectory();
    }

    private static Kennel.Result run(String... options) {
        return Kennel.run(
                screen.environment(),
                "",
                Stream.of(new String[] {"run", "--desktop", "nested"}, options)
                        .flatMap(Stream::of)
                        .toArray(String[]::new));
    }
}
