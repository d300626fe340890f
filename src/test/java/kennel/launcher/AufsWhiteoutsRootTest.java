package kennel.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import kennel.Kennel;
import kennel.testlayers.NothingLeft;
import kennel.testlayers.Shell;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** A save layer that aufs wrote, in a union of overlayfs. */
@ExtendWith(NothingLeft.class)
final class AufsWhiteoutsRootTest {
    @TempDir
    private Path folder;

    private Path branch;
    private Path lower;

    @BeforeEach
    void makeLayers() throws IOException {
        branch = Files.createDirectory(folder.resolve("branch"));
        lower = Files.createDirectory(folder.resolve("lower"));
    }

    @Test
    void hidesWhatWasDeleted() throws IOException {
        write(lower, "etc/deleted", "etc/kept", "deleted-folder/file");
        write(branch, "etc/.wh.deleted", ".wh.deleted-folder", "etc/new");
        assertThat(union()).isEqualTo("etc etc/kept etc/new");
    }

    @Test
    void hidesWhatLiesBelowAnOpaqueFolderButNotWhatIsInIt() throws IOException {
        write(lower, "opaque/old", "opaque/deep/old", "open/old");
        write(branch, "opaque/.wh..wh..opq", "opaque/new", "open/new");
        assertThat(union()).isEqualTo("opaque opaque/new open open/new open/old");
    }

    @Test
    void hidesANameThatIsNoText() throws IOException {
        Shell.out("cd \"$0\"; odd=$(printf 'odd\\377'); touch \"lower/$odd\" \"branch/.wh.$odd\"", folder);
        assertThat(union()).isEmpty();
    }

    @Test
    void hidesTheBookkeepingOfAufs() throws IOException {
        write(branch, ".wh..wh.aufs", ".wh..wh.orph/x", ".wh..wh.plnk/y", "file");
        assertThat(union()).isEqualTo("file");
    }

    @Test
    void keepsOwnersAndModesOfFolders() throws IOException {
        write(lower, "private/deleted");
        write(branch, "private/.wh.deleted");
        Shell.out("chown 1234:5678 \"$0\"; chmod 2750 \"$0\"", branch.resolve("private"));
        assertThat(inUnion("stat -c '%u %g %a' private")).isEqualTo("1234 5678 2750\n");
    }

    private static void write(Path layer, String... names) throws IOException {
        for (String name : names) {
            Files.createDirectories(layer.resolve(name).getParent());
            Files.writeString(layer.resolve(name), name);
        }
    }

    private String union() throws IOException {
        return inUnion("LC_ALL=C find . -mindepth 1 | LC_ALL=C sort | sed 's,^\\./,,' | tr '\\n' ' '")
                .strip();
    }

    private String inUnion(String script) throws IOException {
        Path above = folder.resolve("above");
        Path below = folder.resolve("below");
        new AufsWhiteouts(branch, OverlayFolder.make(above), OverlayFolder.make(below)).translate();
        Kennel.Result result = Shell.runWithOwnMounts(
                "cd \"$0\"; mkdir union; mount -t overlay -o lowerdir=above:branch:below:lower none union; cd union; "
                        + script,
                folder);
        assertThat(result.exitCode()).as(result.err()).isZero();
        return result.out();
    }
}
