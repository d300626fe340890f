package kennel.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import kennel.Kennel;
import kennel.testlayers.BusyboxTree;
import kennel.testlayers.Images;
import kennel.testlayers.NothingLeft;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Many sandboxes, one after another and at once. */
@ExtendWith(NothingLeft.class)
final class ManyRootTest {
    private static final int IN_A_ROW = 50;
    private static final int AT_ONCE = 8;

    @TempDir
    private static Path folder;

    private static Path image;

    @BeforeAll
    static void makeImage() throws IOException {
        image = Images.squashfs(BusyboxTree.make(folder.resolve("tree")).path(), folder.resolve("busybox.sfs"));
    }

    @Test
    void fiftyInARowAllRun() {
        for (int i = 0; i < IN_A_ROW; i++) {
            Kennel.Result result = Kennel.run("run", "--layer", image.toString(), "--", "echo", "sandbox " + i);
            assertThat(result.out()).as(result.err()).isEqualTo("sandbox " + i + "\n");
        }
    }

    @Test
    void eightAtOnceGetNamesAndIdsOfTheirOwn() {
        ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE);
        List<CompletableFuture<Kennel.Result>> starts = new ArrayList<>();
        for (int i = 0; i < AT_ONCE; i++) {
            starts.add(CompletableFuture.supplyAsync(
                    () -> Kennel.run(
                            "run",
                            "--layer",
                            image.toString(),
                            "--",
                            "sh",
                            "-c",
                            "hostname; cat /proc/self/uid_map; sleep 4"),
                    threads));
        }
        Set<String> names = new HashSet<>();
        Set<String> shifts = new HashSet<>();
        for (CompletableFuture<Kennel.Result> start : starts) {
            Kennel.Result result = start.join();
            assertThat(result.exitCode()).as(result.err()).isZero();
            String[] lines = result.out().split("\n");
            names.add(lines[0]);
            shifts.add(lines[1].trim());
        }
        threads.shutdown();
        assertThat(names).hasSize(AT_ONCE);
        assertThat(shifts).hasSize(AT_ONCE);
    }
}
