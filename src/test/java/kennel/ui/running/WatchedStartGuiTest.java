package kennel.ui.running;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.GraphicsEnvironment;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import kennel.sandbox.Desktop;
import kennel.sandbox.ExitCode;
import kennel.sandbox.IdMap;
import kennel.sandbox.Network;
import kennel.sandbox.Passthrough;
import kennel.sandbox.SandboxName;
import kennel.sandbox.SandboxSpec;
import kennel.sandbox.Start;
import kennel.sandbox.Storage;
import kennel.session.Session;
import kennel.testlayers.Needs;
import kennel.testlayers.Shell;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A start that its user cancels while it is prepared, before the launcher knows of it. */
class WatchedStartGuiTest {
    private static final int MOST_SECONDS = 20;
    private static final String NAME = "cancelled-start";

    @TempDir
    private Path folder;

    private final RecordingRequester requester = new RecordingRequester(() -> {});
    private final CompletableFuture<Integer> ended = new CompletableFuture<>();
    private final CompletableFuture<Boolean> cancelled = new CompletableFuture<>();

    @BeforeAll
    static void check() {
        Needs.require(!GraphicsEnvironment.isHeadless(), "needs a display: Xvfb and openbox");
        Needs.programs("Xephyr");
    }

    @Test
    void isNotedAfterTheStorageIsMade() throws Exception {
        WatchedStart start = start(Desktop.NONE);
        assertThat(start.cancel()).isTrue();
        start.begin();
        assertThat(ended.get(MOST_SECONDS, TimeUnit.SECONDS)).isEqualTo(ExitCode.TRY_AGAIN.number());
        assertThat(requester.requests).isEmpty();
    }

    @Test
    void isNotedAfterTheDesktopIsStarted() throws Exception {
        start(Desktop.NESTED).begin();
        assertThat(ended.get(MOST_SECONDS, TimeUnit.SECONDS)).isEqualTo(ExitCode.TRY_AGAIN.number());
        assertThat(cancelled).isCompletedWithValue(true);
        assertThat(requester.requests).isEmpty();
        assertThat(Shell.run("ps -eo args | grep '^Xephyr.*[t]itle " + NAME + "'")
                        .out())
                .isEmpty();
    }

    private WatchedStart start(Desktop desktop) {
        SandboxSpec spec = new SandboxSpec(
                SandboxName.of(NAME),
                List.of(Path.of("/")),
                new Storage.Folder(folder.resolve("kept")),
                IdMap.AUTO,
                Network.NONE,
                desktop,
                Passthrough.NONE,
                new Start.LoginShell(),
                true);
        CancelsAtDesktop listener = new CancelsAtDesktop();
        listener.start = new WatchedStart(new Session(request -> 0), requester, spec, listener);
        return listener.start;
    }

    /** Cancels as soon as the desktop's server is begun with, which takes much longer than that. */
    private final class CancelsAtDesktop implements WatchedStart.Listener {
        private WatchedStart start;

        @Override
        public void told(String line) {
            if (line.equals(RunningWords.say("start.desktop"))) {
                cancelled.complete(start.cancel());
            }
        }

        @Override
        public void runs() {}

        @Override
        public void shows(kennel.ui.desktop.Desktop desktop) {}

        @Override
        public void ended(int code, String everything) {
            ended.complete(code);
        }
    }
}
