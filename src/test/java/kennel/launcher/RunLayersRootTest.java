package kennel.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import kennel.Kennel;
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
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Layers of every kind, alone and joined, with whatever names. */
@ExtendWith(NothingLeft.class)
class RunLayersRootTest {
    @TempDir
    static Path folder;

    private static Path directory;
    private static Path squashfs;
    private static Path erofs;
    private static Path ext4;

    @BeforeAll
    static void makeLayers() throws IOException {
        directory = tree("directory");
        squashfs = Images.squashfs(tree("squashfs"), folder.resolve("main.sfs"));
        erofs = Images.erofs(tree("erofs"), folder.resolve("extra.erofs"));
        ext4 = Images.ext4(tree("ext4"), folder.resolve("save.ext4"));
    }

    /** A system that says in a file of its own, and in one that all have, what it is. */
    private static Path tree(String kind) throws IOException {
        return BusyboxTree.make(folder.resolve(kind))
                .write("etc/kind", kind + "\n")
                .write("etc/only-" + kind, "here\n")
                .path();
    }

    static Stream<Path> everyKind() {
        return Stream.of(directory, squashfs, erofs, ext4);
    }

    static Stream<List<Path>> orders() {
        return Stream.of(List.of(squashfs, erofs, ext4, directory), List.of(directory, ext4, erofs, squashfs));
    }

    @ParameterizedTest
    @MethodSource("everyKind")
    void runsFromOneLayer(Path layer) {
        Kennel.Result result = run(List.of(layer), "cat /etc/kind; ls /etc | grep only-");
        String kind = result.out().lines().findFirst().orElseThrow();
        assertThat(result).isEqualTo(new Kennel.Result(0, kind + "\nonly-" + kind + "\n", ""));
    }

    @ParameterizedTest
    @MethodSource("orders")
    void joinsLayersAndTheTopWins(List<Path> layers) {
        String top = layers.get(0).equals(squashfs) ? "squashfs" : "directory";
        Kennel.Result result = run(layers, "cat /etc/kind; ls /etc | grep only-");
        assertThat(result.out()).isEqualTo(top + "\nonly-directory\nonly-erofs\nonly-ext4\nonly-squashfs\n");
    }

    @Test
    void joinsManyLayers() throws IOException {
        List<Path> layers = new ArrayList<>();
        for (int i = 0; i < 120; i++) {
            Path small = Files.createDirectories(folder.resolve("small" + i + "/many"));
            Files.writeString(small.resolve("file" + i), "");
            layers.add(small.getParent());
        }
        layers.add(squashfs);
        assertThat(run(layers, "ls /many | wc -l").out().strip()).isEqualTo("120");
    }

    @Test
    void leavesLayersOutByTheirLabel() {
        Kennel.Result result = Kennel.run(
                "run",
                "--layer",
                erofs.toString(),
                "--layer",
                squashfs.toString(),
                "--without",
                "extra.erofs",
                "--",
                "cat",
                "/etc/kind");
        assertThat(result).isEqualTo(new Kennel.Result(0, "squashfs\n", ""));
    }

    @ParameterizedTest
    @MethodSource("everyKind")
    void neverWritesToALayer(Path layer) {
        String before = checksum(layer);
        Kennel.Result result = run(
                List.of(layer), "echo changed >/etc/kind; rm /etc/passwd; mkdir /new; cat /etc/kind; ls /etc/passwd");
        assertThat(result.out()).as("%s", result).isEqualTo("changed\n");
        assertThat(result.err()).contains("No such file");
        assertThat(checksum(layer)).isEqualTo(before);
    }

    private static String checksum(Path layer) {
        return Files.isDirectory(layer)
                ? Shell.out(
                        "cd \"$0\"; find . -type f -exec md5sum {} + | sort; find . -printf '%P %m %T@\\n' | sort",
                        layer)
                : Shell.out("md5sum \"$0\"", layer);
    }

    /** Written for printf(1) in ASCII, so that the test does not depend on the language it runs in. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "two words.sfs",
                "co:lon.sfs",
                "com,ma.sfs",
                "back\\\\slash.sfs",
                "end\\\\",
                "new\\nline.sfs",
                "quo\\042te\\047s.sfs",
                "-dash.sfs",
                "--layer",
                "=",
                "\\303\\204pfel \\346\\227\\245\\346\\234\\254.sfs",
                "e\\314\\201 \\360\\237\\220\\225.sfs"
            })
    void takesImagesAndFoldersOfAnyName(String format) {
        String script =
                """
                cd "$3" && mkdir odd && cd odd || exit 99
                name=$(printf -- "$4")
                cp "$1" "./$name"
                "$0" run --layer="$name" -- cat /etc/kind
                rm "./$name"; cp -a "$2" "./$name"
                LC_ALL=C "$0" run --layer="$PWD/$name" -- cat /etc/kind
                cd ..; rm -r odd
                """;
        Kennel.Result result = Shell.run(script, Kennel.program(), squashfs, directory, folder, format);
        assertThat(result).isEqualTo(new Kennel.Result(0, "squashfs\ndirectory\n", ""));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "My T\\303\\251st: box, 1",
                "back\\\\slash",
                "new\\nline",
                "quo\\042te\\047s",
                "\\346\\227\\245\\346\\234\\254",
                "../../etc",
                "UPPER"
            })
    void takesSandboxNamesOfAnyKind(String format) {
        String script =
                """
                name=$(printf -- "$2") && name="$name $3"
                "$0" run --detach --name "$name" --layer "$1" -- sleep 600 || exit 90
                "$0" list --json | grep -F '"monitor"' >/dev/null || exit 91
                "$0" shell "$name" -- hostname || exit 92
                ls -d "$("$0" fakeroot "$name")/bin" >/dev/null || exit 93
                "$0" stop --wait 0 "$name" || exit 94
                "$0" stop --wait 0 "$name" 2>/dev/null; [ $? = 66 ] || exit 95
                """;
        Kennel.Result result = Shell.run(script, Kennel.program(), squashfs, format, Sandbox.newName());
        assertThat(result.exitCode()).as("%s", result).isZero();
        assertThat(result.out())
                .as("the id that is printed, and the host name")
                .matches("([a-z0-9][a-z0-9-]{0,62})\n\\1\n");
    }

    @Test
    void listsASandboxByTheNameThatItWasGiven() {
        String suffix = Sandbox.newName();
        String script =
                "name=$(printf 'My T\\303\\251st: box, 1 ')$2; \"$0\" run --detach --name \"$name\" --layer \"$1\""
                        + " -- sleep 600 && \"$0\" list && \"$0\" stop --wait 0 \"$name\"";
        Kennel.Result result = Shell.run(script, Kennel.program(), squashfs, suffix);
        assertThat(result.exitCode()).as("%s", result).isZero();
        assertThat(result.out()).contains("My T\u00e9st: box, 1 " + suffix);
    }

    private static Kennel.Result run(List<Path> layers, String script) {
        List<String> arguments = new ArrayList<>(List.of("run"));
        layers.forEach(layer -> arguments.addAll(List.of("--layer", layer.toString())));
        arguments.addAll(List.of("--", "sh", "-c", script));
        return Kennel.run(arguments.toArray(new String[0]));
    }
}
