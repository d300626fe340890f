package kennel.host;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import kennel.RecordedFiles;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which process counts as alive, on a recorded machine. */
class RunningSandboxesTest {
    @TempDir
    private Path root;

    private RecordedFiles files;

    @BeforeEach
    void aStartingSandbox() {
        files = new RecordedFiles(root)
                .file("/proc/self/mountinfo", "30 20 0:26 / /sys/fs/cgroup rw - cgroup2 cgroup2 rw\n")
                .sandbox("pug", 100);
    }

    @Test
    void aProcessWithTheRecordedStartTimeIsAlive() {
        state("S", 1, 4711);
        assertAlive(true);
    }

    @Test
    void aLaterProcessWithTheSameIdIsNot() {
        state("S", 1, 4712);
        assertAlive(false);
    }

    @Test
    void aZombieIsNot() {
        state("Z", 1, 4711);
        assertAlive(false);
    }

    @Test
    void aZombieWithAnotherThreadIsAboutToBecomeLxc() {
        state("Z", 2, 4711);
        assertAlive(true);
    }

    private void assertAlive(boolean alive) {
        RunningSandboxes sandboxes = new RunningSandboxes(root);
        assertThat(sandboxes.list()).hasSize(alive ? 1 : 0);
        assertThat(sandboxes.leftovers().contains("pug")).isEqualTo(!alive);
    }

    /** Writes proc_pid_stat(5): the state is field 3, the threads field 20, the start time field 22. */
    private void state(String state, int threads, long startTime) {
        files.file(
                "/proc/100/stat", "100 (java) " + state + " 1".repeat(16) + " " + threads + " 0 " + startTime + "\n");
    }
}
