package kennel.host;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import kennel.RecordedFiles;
import kennel.sandbox.Finding.Severity;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What counts as left behind, on a recorded machine. */
class LeftoversTest {
    private static final Path LEFT = Path.of("/run/kennel/zz");

    @TempDir
    private Path root;

    private RecordedFiles files;

    @BeforeEach
    void aLivingSandbox() {
        files = new RecordedFiles(root)
                .file("/proc/self/mountinfo", "30 20 0:26 / /sys/fs/cgroup rw - cgroup2 cgroup2 rw\n")
                .sandbox("alive", 100)
                .file("/sys/fs/cgroup/kennel.payload.alive/cgroup.procs", "")
                .file("/sys/fs/cgroup/kennel.payload.alive/inner/cgroup.procs", "101\n");
    }

    @Test
    void whatBelongsToALivingSandboxIsNotLeft() {
        assertThat(left()).isEmpty();
        assertThat(Leftovers.finding(left(), left())).isEmpty();
    }

    @Test
    void recordsOfTheDeadAndEmptyGroupsAreLeft() {
        files.sandbox("dead", 200)
                .without("/proc/200/stat")
                .directory("/run/kennel/zz")
                .file("/sys/fs/cgroup/kennel.monitor.zz/cgroup.procs", "")
                .file("/sys/fs/cgroup/kennel.payload.zz/cgroup.procs", "")
                .file("/sys/fs/cgroup/kennel.payload.zz/inner/cgroup.procs", "")
                .file("/sys/fs/cgroup/kennel.pivot.zz/cgroup.procs", "")
                .file("/sys/fs/cgroup/lxc.payload.other/cgroup.procs", "");
        assertThat(left())
                .containsExactly(
                        Path.of("/run/kennel/dead"),
                        LEFT,
                        Path.of("/sys/fs/cgroup/kennel.monitor.zz"),
                        Path.of("/sys/fs/cgroup/kennel.payload.zz"),
                        Path.of("/sys/fs/cgroup/kennel.pivot.zz"));
    }

    @Test
    void aGroupWithAProcessAnywhereInItIsNotLeft() {
        files.file("/sys/fs/cgroup/kennel.payload.yy/cgroup.procs", "")
                .file("/sys/fs/cgroup/kennel.payload.yy/inner/cgroup.procs", "7\n");
        assertThat(left()).isEmpty();
    }

    @Test
    void theSentenceSaysWhetherItIsGone() {
        assertThat(Leftovers.finding(List.of(LEFT), List.of()).orElseThrow()).satisfies(removed -> {
            assertThat(removed.severity()).isEqualTo(Severity.GOOD);
            assertThat(removed.what()).contains("Removed", LEFT.toString());
        });
        assertThat(Leftovers.finding(List.of(LEFT), List.of(LEFT)).orElseThrow())
                .satisfies(there -> {
                    assertThat(there.severity()).isEqualTo(Severity.NOTE);
                    assertThat(there.cure()).contains("root");
                });
    }

    private List<Path> left() {
        return new Leftovers(root).list();
    }
}
