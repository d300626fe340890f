package kennel.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import kennel.Kennel;
import kennel.testlayers.BusyboxTree;
import kennel.testlayers.NothingLeft;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Sandboxes that were saved in a file. */
@ExtendWith(NothingLeft.class)
class RunFileRootTest {
    @TempDir
    static Path folder;

    @BeforeAll
    static void makeLayer() throws IOException {
        BusyboxTree.make(folder.resolve("odd: läyer"));
    }

    @Test
    void aFileStartsWithItsLayerBesideIt() throws IOException {
        Path file = folder.resolve("my box.kennel");
        Files.write(
                file,
                List.of(
                        "kennel = 1",
                        "name = saved",
                        "layer = odd: läyer",
                        "size = 16M",
                        "command = sh",
                        "command = -c",
                        "command = cat /etc/hostname; cat; exit 7"));
        Kennel.Result result = Kennel.run(Map.of(), "typed\n", file.toString());
        assertThat(result.out()).isEqualTo("saved\ntyped\n");
        assertThat(result.exitCode()).isEqualTo(7);
        Kennel.Result other = Kennel.run(file.toString(), "--name", "other", "--", "cat", "/etc/hostname");
        assertThat(other.out()).isEqualTo("other\n");
    }

    @Test
    void whatIsSavedStartsTheSame() {
        String file = folder.resolve("again.kennel").toString();
        String layer = folder.resolve("odd: läyer").toString();
        assertThat(Kennel.run("run", "--layer", layer, "--save", file, "--", "echo", "  a b\n")
                        .exitCode())
                .isZero();
        assertThat(folder.resolve("again.kennel")).content().contains("layer = odd: läyer\n");
        assertThat(Kennel.run(file).out()).isEqualTo("  a b\n\n");
    }
}
