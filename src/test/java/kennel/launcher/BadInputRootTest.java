package kennel.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import kennel.Kennel;
import kennel.sandbox.ExitCode;
import kennel.testlayers.BusyboxTree;
import kennel.testlayers.Images;
import kennel.testlayers.NothingLeft;
import kennel.testlayers.Sandbox;
import kennel.testlayers.Shell;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Wishes that cannot be granted: one clear sentence each, an exit code, and nothing changed. */
@ExtendWith(NothingLeft.class)
class BadInputRootTest {
    @TempDir
    static Path folder;

    private static Path layer;
    private static Path image;

    @BeforeAll
    static void makeLayers() throws IOException {
        layer = BusyboxTree.make(folder.resolve("layer"))
                .write("bin/plain-text", "no program\n")
                .allow("bin/plain-text", "rw-r--r--")
                .path();
        image = Images.squashfs(layer, folder.resolve("main.sfs"));
    }

    @Test
    void refusesAMissingFile() {
        assertThat(refuse(ExitCode.NO_INPUT, folder.resolve("nowhere.sfs"))).contains("nowhere.sfs", "does not exist");
        assertThat(refuse(ExitCode.NO_INPUT, image, folder.resolve("nowhere.sfs")))
                .contains("nowhere.sfs");
        assertThat(refuse(ExitCode.NO_INPUT, image.resolve("below"))).contains("main.sfs/below");
    }

    @Test
    void refusesWhatIsNoImage() throws IOException {
        byte[] noise = new byte[100_000];
        new Random(1).nextBytes(noise);
        assertThat(refuse(ExitCode.DATA, Files.write(folder.resolve("noise.sfs"), noise)))
                .contains("noise.sfs");
        assertThat(refuse(ExitCode.DATA, Files.writeString(folder.resolve("text.sfs"), "hsq")))
                .contains("text.sfs");
        assertThat(refuse(ExitCode.DATA, Files.createFile(folder.resolve("empty.sfs"))))
                .contains("empty.sfs");
        assertThat(refuse(ExitCode.DATA, Path.of("/dev/null"))).contains("/dev/null");
    }

    @Test
    void refusesAFifoWithoutWaiting() {
        Path fifo = folder.resolve("fifo");
        Shell.out("mkfifo \"$0\"", fifo);
        assertThat(refuse(ExitCode.DATA, fifo)).contains("fifo");
    }

    @ParameterizedTest
    @ValueSource(ints = {50, 96, 97, 5000})
    void refusesATruncatedImage(int bytes) throws IOException {
        Path truncated = cut(image, bytes);
        assertThat(refuse(ExitCode.DATA, truncated)).contains(truncated.toString());
    }

    @Test
    void refusesImagesThatLackTheirEnd() throws IOException {
        Path squashfs = cut(image, Files.size(image) / 2);
        assertThat(refuse(ExitCode.DATA, squashfs)).contains(squashfs.toString());
        Path erofs = Images.erofs(layer, folder.resolve("cut.erofs"));
        Path half = cut(erofs, Files.size(erofs) / 2);
        assertThat(refuse(ExitCode.DATA, half)).contains(half.toString());
        Path ext4 = cut(Images.ext4(layer, folder.resolve("cut.ext4")), 1 << 20);
        assertThat(refuse(ExitCode.DATA, ext4)).contains(ext4.toString());
    }

    @Test
    void refusesAFolderThatOverlayfsCannotJoin() {
        assertThat(refuse(ExitCode.DATA, layer, Path.of("/proc"))).contains("/proc lies on a filesystem");
        assertThat(refuse(ExitCode.DATA, Path.of("/proc"), Path.of("/"))).contains("/proc lies on a filesystem");
    }

    private static Path cut(Path whole, long bytes) throws IOException {
        Path part = folder.resolve("cut-" + bytes + "-" + whole.getFileName());
        Files.copy(whole, part);
        try (FileChannel channel = FileChannel.open(part, StandardOpenOption.WRITE)) {
            channel.truncate(bytes);
        }
        return part;
    }

    @Test
    void refusesTheSameLayerTwice() throws IOException {
        Path link = Files.createSymbolicLink(folder.resolve("link.sfs"), image);
        Path twin = Files.createLink(folder.resolve("twin.sfs"), image);
        assertThat(refuse(ExitCode.DATA, image, image)).contains("main.sfs", "once");
        assertThat(refuse(ExitCode.DATA, image, link)).contains("main.sfs", "link.sfs");
        assertThat(refuse(ExitCode.DATA, twin, image)).contains("main.sfs", "twin.sfs");
        assertThat(refuse(ExitCode.DATA, layer, image, layer)).contains(layer.toString());
    }

    @Test
    void refusesAnEmptySelection() {
        assertThat(Refusal.of(
                        ExitCode.USAGE, "run", "--layer", image.toString(), "--without", "main.sfs", "--", "true"))
                .contains("No layer is selected");
        assertThat(Refusal.of(ExitCode.USAGE, "run", "--layer", "", "--", "true"))
                .contains("--layer");
        assertThat(Refusal.of(ExitCode.NO_INPUT, "run", "--without", "no such thing", "--", "true"))
                .contains("no such thing");
    }

    @Test
    void refusesMoreLayersThanTheKernelJoins() throws IOException {
        List<Path> layers = new ArrayList<>();
        for (int i = 0; i < 501; i++) {
            layers.add(Files.createDirectories(folder.resolve("many/" + i)));
        }
        assertThat(refuse(ExitCode.USAGE, layers.toArray(new Path[0]))).contains("501 layers are too many");
    }

    @Test
    void refusesLayersWithoutAShell() throws IOException {
        Path bare = Files.createDirectories(folder.resolve("bare"));
        assertThat(Refusal.of(ExitCode.NOT_FOUND, "run", "--layer", bare.toString()))
                .contains("no shell");
    }

    @Test
    void refusesCommandsThatCannotRun() {
        assertThat(command(ExitCode.NOT_FOUND, "nonesuch")).contains("“nonesuch” is not in the selected layers");
        assertThat(command(ExitCode.NOT_FOUND, "/bin/nonesuch")).contains("/bin/nonesuch");
        assertThat(command(ExitCode.NOT_EXECUTABLE, "plain-text")).contains("“plain-text”", "executed");
        assertThat(command(ExitCode.NOT_EXECUTABLE, "/bin")).contains("“/bin”");
        assertThat(command(ExitCode.USAGE, "")).contains("command is empty");
    }

    private static String command(ExitCode code, String command) {
        return Refusal.of(code, "run", "--layer", layer.toString(), "--", command);
    }

    @Test
    void refusesANameThatIsRunning() {
        try (Sandbox sandbox = Sandbox.start("--layer", layer.toString())) {
            String name = sandbox.name();
            assertThat(Refusal.of(ExitCode.TRY_AGAIN, "run", "--name", name, "--layer", layer.toString(), "--", "true"))
                    .contains("“" + name + "” is running already");
            assertThat(sandbox.out("echo untouched")).isEqualTo("untouched");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "--size, 0, size of 0",
        "--size, 0.0G, size of 0",
        "--size, 900000T, memory",
        "--size, 999999999999T, memory",
        "--size, lots, lots",
        "--size, -5M, -5M",
        "--size, '', size",
        "--idmap, maybe, maybe",
        "--network, bridge, bridge",
        "--name, '', name",
        "--name, '  ', name",
        "--nonesuch, x, --nonesuch"
    })
    void refusesOptionsThatMeanNothing(String option, String value, String said) {
        assertThat(Refusal.of(ExitCode.USAGE, "run", option, value, "--layer", layer.toString(), "--", "true"))
                .contains(said);
    }

    @Test
    void refusesASandboxThatDoesNotRun() {
        for (String command : List.of("stop", "attach", "shell", "fakeroot")) {
            assertThat(Refusal.of(ExitCode.NO_INPUT, command, "nonesuch")).contains("“nonesuch”");
        }
        assertThat(Refusal.of(ExitCode.USAGE, "bark")).contains("bark");
        assertThat(Kennel.run("--help").exitCode()).isZero();
    }

    private static String refuse(ExitCode code, Path... layers) {
        List<String> arguments = new ArrayList<>(List.of("run"));
        for (Path path : layers) {
            arguments.addAll(List.of("--layer", path.toString()));
        }
        arguments.addAll(List.of("--", "true"));
        return Refusal.of(code, arguments.toArray(new String[0]));
    }
}
