package kennel.ui.running;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import kennel.sandbox.SandboxName;
import kennel.sandbox.Storage;
import kennel.session.Session;
import kennel.ui.task.DirectTasks;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A sandbox that shall not be kept after all. */
class KeepingTest {
    private static final String CANCELLED = "The sandbox goes on as it was.";

    @TempDir
    private Path folder;

    private final List<String> told = new ArrayList<>();

    private Keeping keeping(Requester requester) {
        Session session = new Session(request -> 0);
        return new Keeping(
                new SandboxPanel.Surroundings(session, requester, new DirectTasks()),
                SandboxName.of("box"),
                new Storage.Folder(folder.resolve("kept")));
    }

    private void begin(Keeping keeping) {
        keeping.begin(line -> {}, told::add, failure -> told.add(failure.getMessage()));
    }

    @Test
    void theLauncherIsNotAskedWhenItWasCancelledWhileTheStorageWasMade() {
        RecordingRequester requester = new RecordingRequester(() -> {});
        Keeping keeping = keeping(requester);
        keeping.cancel();
        begin(keeping);
        assertThat(requester.requests).isEmpty();
        assertThat(told).containsExactly(CANCELLED);
    }

    @Test
    void theLauncherIsStoppedWhenItWasCancelledWhileItWasAsked() {
        List<Keeping> begun = new ArrayList<>();
        RecordingRequester requester = new RecordingRequester(() -> begun.get(0).cancel());
        begun.add(keeping(requester));
        begin(begun.get(0));
        assertThat(requester.hungUpFirst).isTrue();
        assertThat(told).containsExactly(CANCELLED);
    }
}
