package kennel.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.GraphicsEnvironment;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import kennel.Kennel;
import kennel.testlayers.Needs;
import kennel.testlayers.NothingLeft;
import kennel.testlayers.Pictures;
import kennel.testlayers.Shell;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** From the menu entry's command to a shell in a sandbox, with nothing but a keyboard. */
@ExtendWith(NothingLeft.class)
final class WizardRootTest {
    private static final int MOST_SECONDS = 60;
    private static final Path ENTRY = Path.of("desktop-entries/kennel.desktop");

    @TempDir
    private Path settings;

    private Process program;

    @BeforeEach
    void needsADisplay() {
        Needs.require(!GraphicsEnvironment.isHeadless(), "needs a display: Xvfb and openbox");
    }

    private void open(String language) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(
                        "sh",
                        "-c",
                        "PATH=\"${0%/*}:$PATH\"; exec " + menuCommand(),
                        Kennel.program().toString())
                .inheritIO();
        builder.environment().put("XDG_CONFIG_HOME", settings.toString());
        builder.environment().put("LC_ALL", language);
        program = builder.start();
    }

    private void launch() throws Exception {
        open("C.UTF-8");
        untilDone("xdotool windowactivate $(window 'New sandbox') && sleep 1 && xdotool key alt+l; sleep 2; listed");
        untilDone("xdotool windowactivate $(window '^Kennel$')");
    }

    @AfterEach
    void end() throws Exception {
        if (program != null) {
            program.destroy();
            program.waitFor(MOST_SECONDS, TimeUnit.SECONDS);
        }
    }

    /** Returns what the menu entry runs, without a file. */
    private static String menuCommand() throws IOException {
        return Files.readAllLines(ENTRY).stream()
                .filter(line -> line.startsWith("Exec="))
                .findFirst()
                .orElseThrow()
                .replace("Exec=", "")
                .replace("%f", "");
    }

    @Test
    void launchesASandboxAndShowsItsConsole() throws Exception {
        launch();
        Path made = Path.of("/dev/shm/kennel-wizard-" + ProcessHandle.current().pid());
        type("touch " + made + " && exit 7");
        untilDone("! listed");
        untilDone("xdotool windowactivate $(window '^Kennel$') && xdotool key alt+F4; sleep 1; ! kill -0 "
                + program.pid());
        assertThat(program.waitFor(MOST_SECONDS, TimeUnit.SECONDS)).isTrue();
        assertThat(made).as("made inside only").doesNotExist();
    }

    @Test
    void aKilledWindowCostsNoSandbox() throws Exception {
        launch();
        type("touch /made");
        program.destroyForcibly().waitFor(MOST_SECONDS, TimeUnit.SECONDS);
        String name =
                Shell.out("\"$0\" list --json | sed -n 's/.*\"name\" *: *\"\\(.*\\)\".*/\\1/p'", Kennel.program());
        assertThat(name).isNotBlank();
        assertThat(Kennel.run("shell", name, "--", "ls", "/made").out()).isEqualTo("/made\n");
        assertThat(Kennel.run("stop", name).exitCode()).isZero();
    }

    @Test
    void hasRoomForLongerWords() throws Exception {
        open("de_DE.UTF-8");
        for (int page = 1; page <= 4; page++) {
            untilDone("xdotool windowactivate $(window 'Neuer Sandkasten') && sleep 1");
            Pictures.takeScreen("wizard-" + page + "-german");
            untilDone("xdotool key alt+w");
        }
    }

    private static void type(String line) throws Exception {
        Shell.out("sleep 1; xdotool type --delay 30 '" + line + "'; xdotool key Return; sleep 1");
    }

    /** Tries something again and again until it succeeds. */
    private static void untilDone(String script) throws Exception {
        String words = "window() { xdotool search --onlyvisible --name \"$1\" | tail -n 1; }; "
                + "listed() { \"$0\" list --json | grep -q name; }; ";
        String loop = words + "until { " + script + "; }; do sleep 0.3; done";
        Process trying = new ProcessBuilder("sh", "-c", loop, Kennel.program().toString())
                .inheritIO()
                .start();
        assertThat(trying.waitFor(MOST_SECONDS, TimeUnit.SECONDS)).as(script).isTrue();
    }
}
