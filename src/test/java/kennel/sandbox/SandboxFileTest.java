package kennel.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Sandbox files on disk: round trips, relative paths, links, and what is no such file. */
final class SandboxFileTest {
    @TempDir
    private Path folder;

    static List<Draft> drafts() {
        Draft usual = Draft.usual();
        List<Path> odd = Stream.of(
                        "/",
                        "/a b",
                        "/ a ",
                        "/x\ny\tz",
                        "/c:\\d",
                        "/#e=f",
                        "/ä日本\u200dü",
                        "/\\n",
                        "/\u3000",
                        "/x\u0001")
                .map(Path::of)
                .toList();
        return List.of(
                usual,
                usual.withLayers(odd),
                usual.withDesktop(Desktop.NESTED),
                usual.withName(Optional.of(SandboxName.of("  My\nbox: “日本” \ud800\u202e = #1\\ "))),
                new Draft(
                        Optional.of(SandboxName.of("box")),
                        List.of(Path.of("/a.sfs")),
                        new Storage.Tmpfs(OptionalLong.of(1234567890123456789L)),
                        Optional.of(IdMap.YES),
                        Network.NONE,
                        Desktop.CLASSIC,
                        new Passthrough(Sound.YES, Gpu.YES),
                        new Start.Command(List.of("sh", "-c", " echo 'a b'\n exit", "", "=")),
                        true),
                new Draft(
                        Optional.empty(),
                        List.of(),
                        new Storage.Tmpfs(OptionalLong.of(512 << 20)),
                        Optional.of(IdMap.NO),
                        Network.MANUAL,
                        Desktop.NONE,
                        Passthrough.NONE,
                        new Start.Boot(),
                        false));
    }

    @ParameterizedTest
    @MethodSource("drafts")
    void readsWhatItWrote(Draft draft) throws IOException {
        Path file = folder.resolve("odd näme\n.kennel");
        SandboxFile.write(file, draft);
        assertThat(SandboxFile.read(file)).isEqualTo(draft);
        assertThat(Files.readString(file).lines().map(Text::visible).toList())
                .isEqualTo(Files.readString(file).lines().toList());
        SandboxFile.write(file, Draft.usual());
        assertThat(SandboxFile.read(file)).isEqualTo(Draft.usual());
        assertThat(folder).isDirectoryContaining(file::equals).isDirectoryNotContaining(other -> !file.equals(other));
    }

    @Test
    void isReadable() throws IOException {
        Path file = folder.resolve("box.kennel");
        SandboxFile.write(file, drafts().get(5));
        assertThat(Files.readAllLines(file))
                .containsExactly(
                        "# " + Words.say("file.header"),
                        "kennel = 1",
                        "storage = tmpfs",
                        "size = 512M",
                        "idmap = no",
                        "network = manual",
                        "start = boot",
                        "detached = no");
    }

    @Test
    void pathsBelowTheFileMoveWithIt() throws IOException {
        Path here = Files.createDirectories(folder.resolve("here/sub"));
        Path file = here.getParent().resolve("box.kennel");
        Path outside = folder.resolve("other.sfs");
        SandboxFile.write(file, Draft.usual().withLayers(List.of(here.resolve("a.sfs"), here.getParent(), outside)));
        assertThat(Files.readString(file)).contains("layer = sub/a.sfs\n", "layer = " + outside + "\n");
        Path moved = Files.move(here.getParent(), folder.resolve("there"));
        assertThat(SandboxFile.read(moved.resolve("box.kennel")).layers().get(0))
                .isEqualTo(moved.resolve("sub/a.sfs"));
    }

    @Test
    void relativePathsBeginWhereTheFileLiesNotALinkToIt() throws IOException {
        Path file = Files.createDirectories(folder.resolve("real")).resolve("box.kennel");
        Files.writeString(file, "kennel=1\nlayer=../up.sfs\nlayer=here.sfs\n");
        Path link = Files.createSymbolicLink(folder.resolve("link.kennel"), Path.of("real/box.kennel"));
        assertThat(SandboxFile.read(link).layers())
                .containsExactly(folder.resolve("real/../up.sfs"), folder.resolve("real/here.sfs"));
        SandboxFile.write(link, Draft.usual());
        assertThat(link).isSymbolicLink();
        assertThat(SandboxFile.read(file)).isEqualTo(Draft.usual());
    }

    @Test
    void replacesNothingButSandboxFiles() throws IOException {
        Path image = Files.writeString(folder.resolve("image.sfs"), "hsqs");
        refusedToWrite(image, "is not a sandbox file");
        assertThat(image).hasContent("hsqs");
        refusedToWrite(folder, "is not a sandbox file");
        refusedToWrite(folder.resolve("no/such.kennel"), "there is no such folder");
    }

    @Test
    void refusesWhatIsNoFile() throws Exception {
        Path fifo = folder.resolve("fifo.kennel");
        assertThat(new ProcessBuilder("mkfifo", fifo.toString()).start().waitFor())
                .isZero();
        refused(fifo, ExitCode.DATA, "is not a file");
        refused(folder, ExitCode.DATA, "is not a file");
        refused(folder.resolve("none.kennel"), ExitCode.NO_INPUT, "does not exist");
        refused(Path.of("/dev/zero"), ExitCode.DATA, "is not a file");
        Path loop = folder.resolve("loop.kennel");
        refused(Files.createSymbolicLink(loop, loop), ExitCode.NO_INPUT, "cannot be read");
    }

    @Test
    void refusesWhatIsTooLongOrNotText() throws IOException {
        Path file = folder.resolve("box.kennel");
        Files.writeString(file, "kennel=1\n" + "#".repeat(1 << 20));
        refused(file, ExitCode.DATA, "longer than 1M");
        Files.write(file, "kennel=1\nname=ok\nname=\u00e4\n".getBytes(StandardCharsets.ISO_8859_1));
        refused(file, ExitCode.DATA, "line 3: It is not UTF-8.");
        Files.write(file, new byte[] {'k', (byte) 0xff});
        refused(file, ExitCode.DATA, "line 1: It is not UTF-8.");
    }

    @Test
    void lastChoicesAreKeptAndBrokenOnesIgnored() throws IOException {
        Path config = LastChoices.folder(java.util.Map.of("XDG_CONFIG_HOME", folder.toString()), Path.of("/none"));
        LastChoices choices = new LastChoices(config);
        assertThat(choices.read()).isEmpty();
        choices.write(drafts().get(3));
        assertThat(choices.read()).contains(drafts().get(3).withName(Optional.empty()));
        Files.writeString(config.resolve("last.kennel"), "damaged");
        assertThat(choices.read()).isEmpty();
        choices.write(Draft.usual());
        assertThat(choices.read()).contains(Draft.usual());
    }

    @Test
    void settingsLieWhereTheUserWantsThem() {
        Path home = Path.of("/home/u");
        assertThat(LastChoices.folder(java.util.Map.of(), home)).isEqualTo(home.resolve(".config/kennel"));
        assertThat(LastChoices.folder(java.util.Map.of("XDG_CONFIG_HOME", "relative"), home))
                .isEqualTo(home.resolve(".config/kennel"));
    }

    @Test
    void aSavedFileIsAsReadableAsAnyOther() throws IOException {
        Path file = folder.resolve("box.kennel");
        SandboxFile.write(file, Draft.usual());
        Path plain = Files.createFile(folder.resolve("plain"));
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo(PosixFilePermissions.toString(Files.getPosixFilePermissions(plain)));
    }

    private static void refused(Path file, ExitCode code, String part) {
        assertThatThrownBy(() -> SandboxFile.read(file))
                .hasMessageContaining(part)
                .isInstanceOfSatisfying(
                        SandboxException.class, e -> assertThat(e.exitCode()).isEqualTo(code));
    }

    private static void refusedToWrite(Path file, String part) {
        assertThatThrownBy(() -> SandboxFile.write(file, Draft.usual()))
                .isInstanceOf(SandboxException.class)
                .hasMessageContaining(part);
    }
}
