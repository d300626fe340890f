package kennel.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.GraphicsEnvironment;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import kennel.Kennel;
import kennel.testlayers.Needs;
import kennel.testlayers.NothingLeft;
import kennel.testlayers.Shell;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** From the menu entry's command to a shell in a sandbox, with nothing but a keyboard. */
@ExtendWith(NothingLeft.class)
final class WizardRootTest {
    private static final int MOST_SECONDS = 60;

    @TempDir
    private Path settings;

    @Test
    void launchesASandboxAndShowsItsConsole() throws Exception {
        Needs.require(!GraphicsEnvironment.isHeadless(), "needs a display: Xvfb and openbox");
        ProcessBuilder builder = new ProcessBuilder(Kennel.program().toString(), "wizard").inheritIO();
        builder.environment().put("XDG_CONFIG_HOME", settings.toString());
        Process program = builder.start();
        try {
            Shell.out("xdotool search --sync --onlyvisible --name 'New sandbox' windowfocus --sync >/dev/null");
            awaitSandbox(
                    "until " + Kennel.program() + " list --json | grep -q name; do xdotool key alt+l; sleep 1; done");
            Path made =
                    Path.of("/dev/shm/kennel-wizard-" + ProcessHandle.current().pid());
            Shell.out("xdotool search --sync --onlyvisible --name 'Kennel console' windowfocus --sync >/dev/null");
            Shell.out("xdotool type --delay 30 'touch " + made + "; exit 7'; xdotool key Return");
            assertThat(program.waitFor(MOST_SECONDS, TimeUnit.SECONDS)).isTrue();
            assertThat(program.exitValue()).isEqualTo(7);
            assertThat(made).as("made inside only").doesNotExist();
        } finally {
            program.destroy();
            program.waitFor(MOST_SECONDS, TimeUnit.SECONDS);
        }
    }

    private static void awaitSandbox(String script) throws Exception {
        Process waiting =
                new ProcessBuilder(List.of("sh", "-c", script)).inheritIO().start();
        assertThat(waiting.waitFor(MOST_SECONDS, TimeUnit.SECONDS))
                .as("a sandbox runs")
                .isTrue();
    }
}
