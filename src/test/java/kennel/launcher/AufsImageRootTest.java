package kennel.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import kennel.Kennel;
import kennel.testlayers.AufsImage;
import kennel.testlayers.BusyboxTree;
import kennel.testlayers.NothingLeft;
import kennel.testlayers.Shell;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Images of the original scripts, converted on real filesystems: nothing is lost, whatever stops it. */
@ExtendWith(NothingLeft.class)
class AufsImageRootTest {
    private static final String EXT2 = "truncate -s 100M \"$0\"; mke2fs -q -F \"$0\"";

    private static final int MARKS = 100;

    @TempDir
    private Path folder;

    private Path image;

    @BeforeEach
    void nameImage() {
        image = folder.resolve("old.img");
    }

    @Test
    void tellsWhatItWillDoAndChangesNothing() {
        AufsImage old = AufsImage.withFiles(image, EXT2);
        String before = old.checksum();
        Kennel.Result survey = launcher("survey");
        assertThat(survey.exitCode()).as(survey.err()).isZero();
        assertThat(survey.out())
                .contains("files: 18, folders: 10", "deletions: 6, opaque folders: 1", "entries: 5", "journal")
                .contains("original sandbox scripts can use it no longer");
        assertThat(old.checksum()).isEqualTo(before);
    }

    @Test
    void saysHowToConvertItInsteadOfStartingOnIt() {
        AufsImage.withFiles(image, EXT2);
        Kennel.Result run = run("true");
        assertThat(run.exitCode()).isEqualTo(65);
        assertThat(run.err()).contains("written by aufs", "kennel storage convert " + image);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                EXT2,
                "truncate -s 64M \"$0\"; mkfs.ext4 -q -O ^has_journal,metadata_csum \"$0\"",
                "truncate -s 64M \"$0\"; mkfs.ext4 -q -I 128 \"$0\"",
                "truncate -s 320M \"$0\"; mkfs.xfs -q -f \"$0\"",
                "truncate -s 128M \"$0\"; mkfs.btrfs -q \"$0\""
            })
    void losesNothing(String make) throws IOException {
        AufsImage old = AufsImage.withFiles(image, make);
        String list = old.list(".");
        assertThat(list).contains("deep/socket", "deep/sparse", "1,3 ./deep/char", "etc/deleted\n");
        convert();
        // These had been made once more.
        String deletions = list.replaceFirst("\n\\./both\n\\./both-folder\n", "\n");
        assertThat(old.list("upper")).isEqualTo(deletions);
        assertThat(old.names("upper")).doesNotContain(".wh.");
        assertThat(old.names("aufs"))
                .isEqualTo(String.join(
                        "\n",
                        ".",
                        "./.wh...",
                        "./.wh..wh.aufs",
                        "./.wh..wh.left.0002",
                        "./.wh..wh.left.0002/left",
                        "./.wh..wh.orph",
                        "./.wh..wh.orph/x.0001",
                        "./.wh..wh.plnk",
                        "./.wh..wh.plnk/12.34",
                        "./.wh.loud",
                        ""));
        assertIsSeenInASandbox();
    }

    private void assertIsSeenInASandbox() throws IOException {
        BusyboxTree.make(folder.resolve("layer"))
                .write("etc/deleted", "")
                .write("etc/kept", "")
                .write("gone-folder/old", "")
                .write("opaque/old", "")
                .write("both", "old")
                .write("both-folder/old", "")
                .write("deep/old", "")
                .write("loud", "");
        Kennel.Result seen =
                run("ls etc; ls -d gone-folder loud; ls opaque both-folder deep upper work aufs; cat both");
        assertThat(seen.out().lines().toList())
                .containsSubsequence("kept", "passwd")
                .containsSubsequence("opaque:", "new")
                .containsSubsequence("both-folder:", "in")
                .containsSubsequence("deep:", "a", "old", "sparse")
                .contains("real")
                .doesNotContain("deleted", "gone-folder", "loud");
        assertThat(seen.out().lines().filter("old"::equals)).hasSize(1);
        assertThat(run("rm -r deep opaque; mkdir opaque; ls -A opaque").out()).isEmpty();
    }

    @Test
    void keepsExtendedAttributes() {
        AufsImage.withFiles(image, EXT2);
        Shell.out(
                "for file in deep/a deep/er upper .; do for name in user.colour trusted.secret; do"
                        + " debugfs -w -R \"ea_set $file $name blue\" \"$0\"; done; done",
                image);
        convert();
        String values = "for file in deep/a deep/er upper .; do debugfs -R \"ea_list upper/$file\" \"$0\"; done";
        assertThat(Shell.out(values, image).split("blue")).hasSize(9);
    }

    @Test
    void losesNothingWhenThePowerIsCut() {
        // A snapshot holds what had reached the disk; the filesystem in the image does not wait its usual seconds.
        String script =
                """
                PATH=$PATH:/sbin:/usr/sbin; cd "$2"
                mkdir disk; truncate -s 1G disk.img; mkfs.btrfs -q disk.img; mount -o loop disk.img disk
                btrfs -q subvolume create disk/now; mv "$0" disk/now/old.img; sync
                sh -ec "$3" disk/now/old.img . >before
                touch started; sleep 0.1
                $1 convert "image:$PWD/disk/now/old.img" >&2 & converter=$!
                while kill -0 $converter; do sync; done 2>/dev/null &
                until [ disk/now/old.img -nt started ]; do sleep 0.01; done
                cuts=0
                while kill -0 $converter 2>/dev/null; do
                    cuts=$((cuts + 1)); btrfs -q subvolume snapshot disk/now disk/$cuts; sleep 0.05
                done
                wait $converter
                for cut in $(seq $cuts); do
                    image=$PWD/disk/$cut/old.img
                    $1 survey "image:$image" >&2
                    $1 convert "image:$image" >said; cat said >&2
                    sed -n 's/.*: \\([0-9]*\\) deletions.*/\\1/p' said
                    e2fsck -fn "$image" >&2
                    sh -ec "$3" "$image" upper | cmp - before >&2
                done
                umount disk
                """;
        AufsImage.withMarks(image, MARKS);
        Kennel.Result result = Shell.runWithOwnMounts(script, image, launcherProgram(), folder, AufsImage.LIST);
        assertThat(result.exitCode()).as(result.out() + result.err()).isZero();
        // How many were left to translate after a cut.
        assertThat(result.out().lines().filter(left -> !left.equals("0") && !left.equals(40 * MARKS + "")))
                .as(result.out())
                .hasSizeGreaterThan(3);
    }

    @ParameterizedTest
    @ValueSource(strings = {"KILL", "TERM"})
    void goesOnAfterItWasEnded(String signal) {
        AufsImage old = AufsImage.withMarks(image, MARKS);
        String list = old.list(".");
        String script =
                """
                $1 convert "image:$0" & converter=$!
                until ls -d /proc/$converter/task/*/root/run/lxc/kennel/rw/.kennel.convert; do sleep 0.001; done
                kill -$2 $converter; wait $converter || :
                while losetup -j "$0" | grep .; do sleep 0.05; done
                """;
        for (int i = 0; i < 3; i++) {
            Shell.run(script, image, launcherProgram(), signal);
            Kennel.Result run = run("true");
            assertThat(run.exitCode()).as(run.err()).isEqualTo(65);
            assertThat(run.err()).contains("begun and not finished", "kennel storage convert " + image);
        }
        Kennel.Result survey = launcher("survey");
        assertThat(survey.exitCode()).as(survey.err()).isZero();
        assertThat(survey.out()).contains("begun and not finished");
        convert();
        assertThat(old.list("upper")).isEqualTo(list);
        assertThat(launcher("convert").out()).contains("nothing to convert");
    }

    @Test
    void leavesAsItWasWhatHasNoRoomForAJournal() {
        AufsImage old = AufsImage.withFiles(image, "truncate -s 2M \"$0\"; mke2fs -q -F \"$0\"");
        String before = old.checksum();
        for (String request : List.of("survey", "convert")) {
            Kennel.Result result = launcher(request);
            assertThat(result.exitCode()).as(result.err()).isEqualTo(73);
            assertThat(result.err()).contains("too full", "resize2fs");
        }
        assertThat(old.checksum()).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(strings = {"symlink .kennel.convert $1", "mkdir .kennel.convert\nsymlink .kennel.convert/upper $1"})
    void followsNoLink(String commands) throws IOException {
        AufsImage.withFiles(image, EXT2);
        Path outside = Files.createDirectories(folder.resolve("outside/upper")).getParent();
        Shell.out("echo \"" + commands + "\" | debugfs -w \"$0\"", image, outside);
        Kennel.Result result = launcher("convert");
        assertThat(result.exitCode()).as(result.err()).isEqualTo(65);
        assertThat(result.err()).contains(".kennel.convert");
        assertThat(outside.resolve("upper")).isEmptyDirectory();
    }

    @Test
    void refusesWhatIsInUseOrIsNoImage() {
        AufsImage.withFiles(image, EXT2);
        String loop = Shell.out("losetup --find --show \"$0\"", image);
        try {
            for (String request : List.of("survey", "convert")) {
                assertThat(launcher(request).exitCode()).isEqualTo(75);
            }
        } finally {
            Shell.out("losetup --detach \"$0\"", loop);
        }
        assertThat(launcher("convert", "dir:" + folder).exitCode()).isEqualTo(64);
    }

    private static Path launcherProgram() {
        return Kennel.program().resolveSibling("../lib/launcher").normalize();
    }

    private Kennel.Result launcher(String request) {
        return launcher(request, "image:" + image);
    }

    private static Kennel.Result launcher(String request, String storage) {
        return Kennel.execute(
                Map.of("LC_ALL", "C.UTF-8"), "", List.of(launcherProgram().toString(), request, storage));
    }

    private void convert() {
        Kennel.Result result = launcher("convert");
        assertThat(result.exitCode()).as(result.err()).isZero();
    }

    private Kennel.Result run(String script) {
        Path layer = folder.resolve("layer");
        String layers = Files.isDirectory(layer) ? layer.toString() : "/";
        return Kennel.run("run", "--layer", layers, "--storage", "image:" + image, "--", "sh", "-c", "cd /; " + script);
    }
}
