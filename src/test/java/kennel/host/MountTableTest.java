package kennel.host;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Lines of mountinfo, usual, odd and broken. */
class MountTableTest {
    @TempDir
    Path root;

    @Test
    void readsEveryFieldOfALine() throws IOException {
        table("36 35 98:0 /mnt1 /mnt2 rw,noatime master:1 shared:3 - ext3 /dev/root rw,errors=continue");

        assertThat(MountTable.read(root))
                .containsExactly(new Mount(
                        Path.of("/mnt2"), "/mnt1", "98:0", "ext3", "/dev/root", List.of("rw", "errors=continue")));
    }

    @Test
    void undoesEscapesAfterSplittingOptions() throws IOException {
        table("1 0 0:1 /a\\040b /m\\011n\\134o\\012 rw - overlay no\\040name rw,lowerdir=/a\\054b:/c\\075d,x");

        Mount mount = MountTable.read(root).get(0);

        assertThat(mount.mountPoint()).isEqualTo(Path.of("/m\tn\\o\n"));
        assertThat(mount.rootWithin()).isEqualTo("/a b");
        assertThat(mount.source()).isEqualTo("no name");
        assertThat(mount.option("lowerdir")).contains("/a,b:/c=d");
        assertThat(mount.superOptions()).hasSize(3);
    }

    @Test
    void readsAnEmptySourceAndADashAsMountPoint() throws IOException {
        table("1 0 0:1 / /- rw - tmpfs  rw");

        assertThat(MountTable.read(root))
                .containsExactly(new Mount(Path.of("/-"), "/", "0:1", "tmpfs", "", List.of("rw")));
    }

    @Test
    void leavesOutBrokenLinesOnly() throws IOException {
        table(
                "",
                "garbage",
                "1 0 0:1 / relative rw - tmpfs t rw",
                "1 0 0:1 / /x rw shared:1",
                "2 0 0:2 / /ok rw - a b c");

        assertThat(MountTable.read(root)).extracting(Mount::mountPoint).containsExactly(Path.of("/ok"));
    }

    @Test
    void survivesANameThatIsNotUtf8() throws IOException {
        Path file = Files.createDirectories(root.resolve("proc/self")).resolve("mountinfo");
        String text = "1 0 0:1 / /media/CAF\u00c9 rw - vfat /dev/sdb1 rw\n2 0 0:2 / /ok rw - a b c\n";
        Files.write(file, text.getBytes(StandardCharsets.ISO_8859_1));

        assertThat(MountTable.read(root)).extracting(Mount::mountPoint).contains(Path.of("/ok"));
    }

    @Test
    void isEmptyWithoutAFile() {
        assertThat(MountTable.read(root)).isEmpty();
    }

    @Test
    void findsTheDeepestAndLastMountThatHoldsAPath() throws IOException {
        table("1 0 0:1 / / rw - a first rw", "2 1 0:2 / /mnt rw - b second rw", "3 1 0:3 / /mnt rw - c third rw");
        List<Mount> mounts = MountTable.read(root);

        assertThat(MountTable.containing(mounts, Path.of("/mnt/x"))
                        .orElseThrow()
                        .source())
                .isEqualTo("third");
        assertThat(MountTable.containing(mounts, Path.of("/mntx")).orElseThrow().source())
                .isEqualTo("first");
        assertThat(MountTable.uncovered(mounts)).extracting(Mount::source).containsExactly("first", "third");
    }

    private void table(String... lines) throws IOException {
        RecordedHost.write(root, "/proc/self/mountinfo", List.of(lines));
    }
}
