package kennel.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import kennel.Kennel;
import kennel.testlayers.BusyboxTree;
import kennel.testlayers.Images;
import kennel.testlayers.NothingLeft;
import kennel.testlayers.Sandbox;
import kennel.testlayers.Shell;
import kennel.testlayers.Traces;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Kills at every step, and a power cut: whatever dies, the next command finds the machine clean. */
@ExtendWith(NothingLeft.class)
final class KillRootTest {
    private static final int STEPS = 14;

    @TempDir
    private static Path folder;

    private static Path image;

    @BeforeAll
    static void makeImage() throws IOException {
        image = Images.squashfs(BusyboxTree.make(folder.resolve("tree")).path(), folder.resolve("busybox.sfs"));
    }

    @Test
    void killedAfterEachStepOfAStartLeavesNothing() throws Exception {
        for (int steps = 1; steps <= STEPS; steps++) {
            Traces before = Traces.now();
            Process start = new ProcessBuilder(start("-v")).start();
            try (BufferedReader told =
                    new BufferedReader(new InputStreamReader(start.getErrorStream(), StandardCharsets.UTF_8))) {
                told.lines().limit(steps).forEach(line -> {});
                start.destroyForcibly().waitFor();
            }
            assertClean(before, "killed after step " + steps);
        }
    }

    @Test
    void killedAtAnyMomentLeavesNothing() throws Exception {
        for (int millis = 0; millis <= 400; millis += 25) {
            Traces before = Traces.now();
            Process start = new ProcessBuilder(start()).start();
            start.waitFor(millis, TimeUnit.MILLISECONDS);
            start.destroyForcibly().waitFor();
            assertClean(before, "killed after " + millis + " ms");
        }
    }

    @Test
    void killedMonitorLeavesNothing() throws Exception {
        Traces before = Traces.now();
        Sandbox sandbox = Sandbox.start("--layer", image.toString());
        Shell.out("kill -9 $0", sandbox.monitor());
        assertClean(before, "monitor killed");
    }

    @Test
    void killedInitLeavesNothing() throws Exception {
        Traces before = Traces.now();
        Sandbox sandbox = Sandbox.start("--layer", image.toString());
        String children = Shell.out("cat /proc/$0/task/*/children", sandbox.monitor());
        Shell.out("kill -9 $0", children.strip().split(" ")[0]);
        assertClean(before, "init killed");
    }

    @Test
    void powerCutLeavesARecordThatTheNextCommandRemoves() throws Exception {
        Sandbox sandbox = Sandbox.start("--layer", image.toString());
        Path record = Path.of("/run/kennel", sandbox.name(), "record");
        String text = Files.readString(record);
        sandbox.close();
        // As on a disk that was not a tmpfs, at the next boot: the record is there, and its pid is another's.
        Path again = Path.of("/run/kennel", sandbox.name());
        Files.createDirectory(again);
        String other = text.replaceAll("(?m)^boot-id=.*$", "boot-id=0")
                .replaceAll("(?m)^pid=.*$", "pid=" + ProcessHandle.current().pid());
        Files.writeString(again.resolve("record"), other);
        Files.writeString(again.resolve("config"), "lxc.uts.name = x\n");
        assertThat(Kennel.run("list").out()).doesNotContain(sandbox.name());
        assertThat(again).doesNotExist();
    }

    @Test
    void keepsTheRecordOfALiveSandboxThatItCannotRead() throws Exception {
        try (Sandbox sandbox = Sandbox.start("--layer", image.toString())) {
            Path record = Path.of("/run/kennel", sandbox.name(), "record");
            String text = Files.readString(record);
            Files.writeString(record, "of a later version");
            assertThat(Kennel.run("list").exitCode()).isZero();
            assertThat(record).exists();
            Files.writeString(record, text);
            assertThat(sandbox.out("echo alive")).isEqualTo("alive");
        }
    }

    private static List<String> start(String... options) {
        List<String> command = new ArrayList<>(List.of(Kennel.program().toString(), "run"));
        command.addAll(List.of(options));
        command.addAll(List.of("--layer", image.toString(), "--", "sleep", "60"));
        return command;
    }

    private static void assertClean(Traces before, String when) throws InterruptedException {
        assertThat(Kennel.run("list").exitCode()).isZero();
        // The kernel may still be ending the container's processes, and keeps a cgroup as long.
        for (int i = 0; i < 40 && !before.since().isEmpty(); i++) {
            Thread.sleep(50);
            Kennel.run("list");
        }
        assertThat(before.since()).as(when).isEmpty();
    }
}
