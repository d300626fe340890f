package kennel.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import kennel.Kennel;
import kennel.testlayers.Images;
import kennel.testlayers.NothingLeft;
import kennel.testlayers.Sandbox;
import kennel.testlayers.Shell;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Starts on machines that are built otherwise than this one, made of this one for the moment. */
@ExtendWith(NothingLeft.class)
final class SystemsRootTest {
    @TempDir
    private Path folder;

    @Test
    void startsFromTheBranchesOfAnOverlayPuppy() throws IOException {
        Kennel.Result result = Shell.runWithOwnMounts(script("puppy-overlay.sh"), Kennel.program());
        assertThat(result.exitCode()).as(result.err()).isZero();
        assertThat(result.out())
                .contains("\"label\":\"save layer\"", "/initrd/mnt/pup_rw/upper", "/initrd/mnt/pup_ro2")
                .contains("saved\nnew\n         0      10000      65536\n")
                .endsWith("saved\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"yes", "no"})
    void bringsSeparatelyMountedPartsAlong(String idMap) throws IOException {
        Path part = Files.createDirectory(folder.resolve("part"));
        Files.writeString(part.resolve("marker"), "of the part\n");
        Path image = Images.ext4(part, folder.resolve("part.img"));
        Kennel.Result result = Shell.runWithOwnMounts(script("parts.sh"), Kennel.program(), image, idMap);
        assertThat(result.exitCode()).as(result.err()).isZero();
        assertThat(result.out()).isEqualTo("of the part\nwritten\n0\n0\nnew\nof the part\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"yes", "no"})
    void joinsAFolderWithTheSystemThatHoldsIt(String idMap) throws IOException {
        Path layer = Files.createDirectories(folder.resolve("layer/opt")).getParent();
        Files.writeString(layer.resolve("opt/mine"), "mine\n");
        Kennel.Result result = Kennel.run(
                "run",
                "--idmap",
                idMap,
                "--layer",
                layer.toString(),
                "--layer",
                "/",
                "--",
                "sh",
                "-c",
                "cat /opt/mine; stat -c %u /opt/mine; test -e /etc/passwd; echo new >/opt/mine; cat /opt/mine");
        assertThat(result.err()).isEmpty();
        assertThat(result.out()).isEqualTo("mine\n0\nnew\n");
        assertThat(layer.resolve("opt/mine")).hasContent("mine");
    }

    @Test
    void keepsBlockDevicesOutAndFindsSandboxesWithoutCgroups() throws IOException {
        String name = Sandbox.newName();
        Kennel.Result result = Shell.runWithOwnMounts(script("no-cgroups.sh"), Kennel.program(), name);
        assertThat(result.exitCode()).as(result.err()).isZero();
        assertThat(result.out())
                .startsWith("2\n")
                .contains("\"state\":\"running\"", "\n" + name + "\n")
                .endsWith("No sandbox is running. Start one with: kennel run\n");
    }

    private static String script(String name) throws IOException {
        return Files.readString(Path.of("src/test/resources/systems", name));
    }
}
