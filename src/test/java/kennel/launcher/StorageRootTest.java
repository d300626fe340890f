package kennel.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import kennel.Kennel;
import kennel.testlayers.Await;
import kennel.testlayers.BusyboxTree;
import kennel.testlayers.NothingLeft;
import kennel.testlayers.Sandbox;
import kennel.testlayers.Shell;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Storage that is kept, on real images and folders: what is written stays, and nothing else is touched. */
@ExtendWith(NothingLeft.class)
class StorageRootTest {
    @TempDir
    private static Path shared;

    private static Path layer;

    @TempDir
    private Path folder;

    private Path image;

    @BeforeAll
    static void makeLayer() throws IOException {
        layer = BusyboxTree.make(shared.resolve("layer")).path();
    }

    @BeforeEach
    void nameImage() {
        image = folder.resolve("box.img");
    }

    @ParameterizedTest
    @ValueSource(strings = {"image:box.img:64M", "dir:box"})
    void keepsWhatIsWrittenWithShiftedIdsAndWithout(String kind) {
        String storage = kind.replace(":box", ":" + folder.resolve("box"));
        String write = "echo kept >/root/kept; rm -r /etc; mkdir /etc; echo new >/etc/new;"
                + " chown 12:34 /root/kept; chmod 4751 /root/kept";
        assertThat(run(storage, "--idmap", "yes", "--", "sh", "-c", write).exitCode())
                .isZero();
        String read = "cat /root/kept; stat -c '%u %g %a' /root/kept; ls /etc";
        for (String idMap : List.of("no", "yes")) {
            Kennel.Result result = run(storage, "--idmap", idMap, "--", "sh", "-c", read);
            assertThat(result.out())
                    .as(result.err())
                    .startsWith("kept\n12 34 4751\n")
                    .contains("\nnew\n");
            assertThat(result.out()).doesNotContain("passwd");
        }
    }

    @Test
    void makesASparseImageAndNeverOverAFile() throws IOException {
        assertThat(run("image:" + image + ":4G", "--", "true").exitCode()).isZero();
        assertThat(Files.size(image)).isEqualTo(4L << 30);
        assertThat(Long.parseLong(Shell.out("du -k \"$0\" | cut -f 1", image))).isLessThan(200_000);
        assertThat(Files.getPosixFilePermissions(image)).hasSize(2);
        Path text = Files.writeString(folder.resolve("letter"), "Dear all");
        Kennel.Result result = run("image:" + text + ":64M", "--", "true");
        assertThat(result.exitCode()).isEqualTo(65);
        assertThat(text).hasContent("Dear all");
        assertThat(names()).containsExactlyInAnyOrder("box.img", "letter");
    }

    @Test
    void refusesAnImageForWhichThereIsNoRoom() {
        Kennel.Result result = run("image:" + image + ":900T", "--", "true");
        assertThat(result.exitCode()).isEqualTo(73);
        assertThat(result.err()).contains("are free there");
        assertThat(names()).isEmpty();
    }

    @Test
    void refusesWhatIsInUseByAnyOfItsNames() throws IOException {
        Path other = Files.createLink(folder.resolve("other.img"), make());
        Path link = Files.createSymbolicLink(folder.resolve("link.img"), image);
        try (Sandbox sandbox = Sandbox.start("--layer", layer.toString(), "--storage", "image:" + image)) {
            assertThat(run("image:" + image, "--", "true").err()).contains(sandbox.name());
            for (Path name : List.of(image, other, link)) {
                assertThat(run("image:" + name, "--", "true").exitCode()).isEqualTo(75);
            }
        }
        String loop = Shell.out("losetup --find --show \"$0\"", image);
        try {
            Kennel.Result result = run("image:" + link, "--", "true");
            assertThat(result.exitCode()).isEqualTo(75);
            assertThat(result.err()).contains("loop device");
        } finally {
            Shell.out("losetup --detach \"$0\"", loop);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"image", "dir"})
    void oneOfThreeStartsAtOnceGetsIt(String kind) {
        String storage = kind + ":" + (kind.equals("image") ? make() : makeFolder());
        String codes = Shell.out(
                "start() { \"$0\" run --layer \"$1\" --storage \"$2\" -- sleep 5 2>/dev/null; echo $?; };"
                        + " start \"$@\" & start \"$@\" & start \"$@\" & wait",
                Kennel.program(),
                layer,
                storage);
        assertThat(codes.lines()).containsExactlyInAnyOrder("0", "75", "75");
    }

    @Test
    void whatWasSyncedIsThereAfterAKill() {
        make();
        Sandbox sandbox = Sandbox.start("--layer", layer.toString(), "--storage", "image:" + image);
        try (sandbox) {
            sandbox.out("echo safe >/root/safe; sync; (while :; do dd if=/dev/zero of=/root/more bs=1M count=8; done) "
                    + ">/dev/null 2>&1 &");
            Shell.out("kill -9 $0", sandbox.monitor());
            Await.until("its end", 10_000, () -> Sandbox.listed(sandbox.name()).isEmpty());
        }
        Await.until("the loop device's end", 10_000, () -> Shell.out("losetup -j \"$0\"", image)
                .isEmpty());
        assertThat(Shell.run("e2fsck -fn \"$0\"", image).exitCode()).isZero();
        assertThat(run("image:" + image, "--", "cat", "/root/safe").out()).isEqualTo("safe\n");
    }

    @Test
    void repairsWhatWasNotLeftCleanlyAndSaysSo() {
        make();
        Shell.out("debugfs -w -R 'ssv free_blocks_count 5' \"$0\"; debugfs -w -R 'ssv state 0' \"$0\"", image);
        Kennel.Result result = run("image:" + image, "--", "echo", "ran");
        assertThat(result.out()).isEqualTo("ran\n");
        assertThat(result.err())
                .contains("not left cleanly", "check forced")
                .doesNotContain("undo")
                .doesNotContain("/proc/");
        assertThat(Shell.run("e2fsck -fn \"$0\"", image).exitCode()).isZero();
    }

    @Test
    void leavesAsItWasWhatCannotBeRepaired() {
        make();
        Shell.out("debugfs -w -R 'clri <2>' \"$0\"; debugfs -w -R 'ssv state 0' \"$0\"", image);
        String before = Shell.out("sha256sum <\"$0\"", image);
        Kennel.Result result = run("image:" + image, "--", "true");
        assertThat(result.exitCode()).isEqualTo(65);
        assertThat(result.err()).contains("left as it was");
        assertThat(Shell.out("sha256sum <\"$0\"", image)).isEqualTo(before);
    }

    @Test
    void followsNoLinkOutOfAnImage() {
        make();
        Path outside = folder.resolve("outside");
        Shell.out("mkdir \"$1\"; debugfs -w -R \"symlink upper $1\" \"$0\"", image, outside);
        assertThat(run("image:" + image, "--", "touch", "/root/escaped").exitCode())
                .isEqualTo(65);
        assertThat(outside).isEmptyDirectory();
    }

    @Test
    void followsNoLinkInAFolder() throws IOException {
        Path outside = Files.createDirectory(folder.resolve("outside"));
        Path inside = makeFolder();
        Files.createSymbolicLink(inside.resolve("sandbox"), outside);
        assertThat(run("dir:" + inside, "--", "touch", "/root/escaped").exitCode())
                .isNotZero();
        assertThat(outside).isEmptyDirectory();
    }

    @Test
    void refusesFilesOfOthers() throws IOException {
        Path inside = makeFolder();
        Files.createDirectory(inside.resolve("photos"));
        Shell.out("mkfs.ext4 -q -d \"$1\" \"$0\" 64M", image, inside);
        Kennel.Result result = run("image:" + image, "--", "true");
        assertThat(result.exitCode()).isEqualTo(65);
        assertThat(result.err()).contains("photos");
        Path empty = Files.createFile(folder.resolve("empty"));
        for (Path none : List.of(empty, Path.of("/dev/zero"))) {
            assertThat(run("image:" + none, "--", "true").exitCode()).isEqualTo(65);
        }
    }

    @Test
    void aFolderIsRootsAlone() {
        Path inside = makeFolder();
        assertThat(run("dir:" + inside, "--", "true").exitCode()).isZero();
        assertThat(Shell.out("stat -c '%u %a' \"$0\"/sandbox", inside)).isEqualTo("0 700");
    }

    @Test
    void refusesAFolderThatCannotKeepDeletions() {
        String script = "cd \"$2\"; mkdir ram; mount -t ramfs none ram; chmod 755 ram;"
                + " \"$0\" run --layer \"$1\" --storage dir:\"$PWD/ram\" -- true";
        Kennel.Result result = Shell.runWithOwnMounts(script, Kennel.program(), layer, folder);
        assertThat(result.exitCode()).as(result.err()).isEqualTo(65);
        assertThat(result.err()).contains("ramfs", "cannot keep");
    }

    @Test
    void aDiskThatFillsUpDamagesNothing() {
        String script = "cd \"$2\"; mkdir small; mount -t tmpfs -o size=80m none small;"
                + " program=$0; layer=$1;"
                + " run() { \"$program\" run --layer \"$layer\" --storage \"$@\"; };"
                + " run image:small/box.img:64M -- sh -c 'echo safe >/root/safe; sync';"
                + " head -c 70m /dev/zero >small/full || true;"
                + " run image:small/box.img -- dd if=/dev/urandom of=/root/big bs=1M || true;"
                + " rm small/full;"
                + " run image:small/box.img -- cat /root/safe; e2fsck -fn small/box.img";
        Kennel.Result result = Shell.runWithOwnMounts(script, Kennel.program(), layer, folder);
        assertThat(result.out()).as(result.err()).startsWith("safe\n");
        assertThat(result.exitCode()).as(result.out()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"mkfs.xfs -q -f", "mkfs.ext4 -q -t ext2"})
    void takesOtherFilesystems(String make) {
        Shell.out("truncate -s 400M \"$0\"; " + make + " \"$0\"", image);
        assertThat(run("image:" + image, "--", "sh", "-c", "echo kept >/root/kept")
                        .exitCode())
                .isZero();
        assertThat(run("image:" + image, "--", "cat", "/root/kept").out()).isEqualTo("kept\n");
    }

    private Path make() {
        return Path.of(Shell.out("mkfs.ext4 -q \"$0\" 64M >&2 && echo \"$0\"", image));
    }

    private Path makeFolder() {
        return Path.of(Shell.out("mkdir \"$0\" && echo \"$0\"", folder.resolve("inside")));
    }

    private List<String> names() {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).toList();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static Kennel.Result run(String storage, String... more) {
        List<String> words = new ArrayList<>(List.of("run", "--layer", layer.toString(), "--storage", storage));
        words.addAll(List.of(more));
        return Kennel.run(words.toArray(new String[0]));
    }
}
