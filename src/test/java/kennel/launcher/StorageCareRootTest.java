package kennel.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
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
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What can be done with kept storage: asked about, made larger, found again after a crash, discarded. */
@ExtendWith(NothingLeft.class)
class StorageCareRootTest {
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

    @Test
    void tellsWhenByWhatAndOverWhichLayersItWasUsed() {
        assertThat(run(image + ":64M", "--name", "first", "--", "true").exitCode())
                .isZero();
        String digest = Shell.out("sha256sum <\"$0\"", image);
        Kennel.Result info = Kennel.run("storage", "info", image.toString());
        assertThat(info.out()).as(info.err()).contains("64.0 MB", "“first”", layer.toString(), "Nothing uses it now");
        assertThat(Shell.out("sha256sum <\"$0\"", image)).isEqualTo(digest);
        try (Sandbox sandbox = Sandbox.start("--layer", layer.toString(), "--storage", "image:" + image)) {
            info = Kennel.run("storage", "info", image.toString());
            assertThat(info.out())
                    .as(info.err())
                    .contains("“first”", "The sandbox “" + sandbox.name() + "” uses it now");
        }
    }

    @Test
    void tellsOfAFolder() {
        Path inside = Path.of(Shell.out("mkdir \"$0\" && echo \"$0\"", folder.resolve("inside")));
        assertThat(Kennel.run("run", "--layer", layer.toString(), "--storage", "dir:" + inside, "--", "true")
                        .exitCode())
                .isZero();
        Kennel.Result info = Kennel.run("storage", "info", inside.toString());
        assertThat(info.out()).as(info.err()).contains("a folder on", "Last used");
    }

    @Test
    void warnsOfOtherLayersThanLastTime() throws IOException {
        Path other = BusyboxTree.make(folder.resolve("other")).path();
        assertThat(run(image + ":64M", "--", "true").err()).isEmpty();
        assertThat(run(image.toString(), "--", "true").err()).isEmpty();
        Kennel.Result result = run(image.toString(), "--layer", other.toString(), "--", "true");
        assertThat(result.err()).contains("written over other layers", other + " was not there");
        assertThat(result.exitCode()).isZero();
    }

    @ParameterizedTest
    @CsvSource({"mkfs.xfs -q -f, false", "mkfs.xfs -q -f, true", "mkfs.btrfs -q, true"})
    void makesAnImageLarger(String make, boolean used) throws IOException {
        Shell.out("truncate -s 400M \"$0\"; " + make + " \"$0\"", image);
        assertThat(run(image.toString(), "--", "sh", "-c", "echo kept >/root/kept")
                        .exitCode())
                .isZero();
        String space = "df -m / | tail -n 1 | tr -s ' ' | cut -d ' ' -f 2";
        if (used) {
            try (Sandbox sandbox = Sandbox.start("--layer", layer.toString(), "--storage", "image:" + image)) {
                grow("700M");
                assertThat(Integer.parseInt(sandbox.out(space))).isGreaterThan(550);
            }
        } else {
            grow("700M");
            assertThat(Integer.parseInt(
                            run(image.toString(), "--", "sh", "-c", space).out().strip()))
                    .isGreaterThan(550);
        }
        assertThat(Files.size(image)).isEqualTo(700L << 20);
        assertThat(run(image.toString(), "--", "cat", "/root/kept").out()).isEqualTo("kept\n");
        Kennel.Result smaller = Kennel.run("storage", "grow", image.toString(), "500M");
        assertThat(smaller.exitCode()).isEqualTo(64);
        assertThat(Kennel.run("storage", "grow", image.toString(), "900T").exitCode())
                .isEqualTo(73);
        assertThat(Files.size(image)).isEqualTo(700L << 20);
    }

    private void grow(String size) {
        Kennel.Result result = Kennel.run("storage", "grow", image.toString(), size);
        assertThat(result.exitCode()).as(result.err()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"image", "dir"})
    void findsWhatACrashLeftAndGoesOnWithIt(String kind) {
        String storage =
                kind.equals("image") ? image + ":64M" : folder.resolve("inside").toString();
        String path = storage.replace(":64M", "");
        Sandbox sandbox = cutOff(kind + ":" + storage);
        assertThat(lost()).contains(path, sandbox.name());
        assertThat(Sandbox.listed(sandbox.name())).isEmpty();
        Kennel.Result resumed = Kennel.run("storage", "resume", path);
        assertThat(resumed.exitCode()).as(resumed.err()).isZero();
        try (sandbox) {
            Await.until("the shell", 10_000, () -> sandbox.run("true").exitCode() == 0);
            assertThat(sandbox.out("cat /root/safe")).isEqualTo("safe");
            assertThat(lost()).doesNotContain(path);
        }
        assertThat(lost()).as("after its own end").doesNotContain(path);
    }

    @ParameterizedTest
    @ValueSource(strings = {"image", "dir"})
    void discardsOnlyWhatIsNotInUseAndOnlyWhenTold(String kind) throws IOException {
        String storage =
                kind.equals("image") ? image + ":64M" : folder.resolve("inside").toString();
        Path path = Path.of(storage.replace(":64M", ""));
        cutOff(kind + ":" + storage);
        assertThat(Kennel.run("storage", "discard", path.toString()).exitCode()).isEqualTo(64);
        assertThat(path).exists();
        Kennel.run("storage", "resume", path.toString());
        Kennel.Result used = Kennel.run("storage", "discard", "--yes", path.toString());
        assertThat(used.exitCode()).as(used.err()).isEqualTo(75);
        assertThat(path).exists();
        Shell.out("\"$0\" stop --all --wait 0", Kennel.program());
        Kennel.Result discarded = Kennel.run("storage", "discard", "--yes", path.toString());
        assertThat(discarded.exitCode()).as(discarded.err()).isZero();
        assertThat(path).doesNotExist();
        assertThat(lost()).doesNotContain(path.toString());
    }

    @Test
    void forgetsWhatIsNotThereAnyMore() throws IOException {
        cutOff("image:" + image + ":64M");
        Files.delete(image);
        assertThat(lost()).contains(image.toString());
        assertThat(Kennel.run("storage", "discard", "--yes", image.toString()).exitCode())
                .isZero();
        assertThat(lost()).doesNotContain(image.toString());
    }

    private static Sandbox cutOff(String storage) {
        Sandbox sandbox = Sandbox.start("--layer", layer.toString(), "--storage", storage);
        sandbox.out("echo safe >/root/safe; sync");
        Shell.out("kill -9 $0", sandbox.monitor());
        Await.until("its end", 10_000, () -> Sandbox.listed(sandbox.name()).isEmpty());
        return sandbox;
    }

    private static String lost() {
        Kennel.Result result = Kennel.run("storage", "lost");
        assertThat(result.exitCode()).as(result.err()).isZero();
        return result.out();
    }

    private static Kennel.Result run(String image, String... more) {
        List<String> words =
                new ArrayList<>(List.of("run", "--layer", layer.toString(), "--storage", "image:" + image));
        words.addAll(List.of(more));
        return Kennel.run(words.toArray(new String[0]));
    }
}
