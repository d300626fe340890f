package kennel.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import kennel.Kennel;
import org.junit.jupiter.api.Test;

/** The doctor on this very machine. */
class DoctorRootTest {
    private static final Path RECORD = Path.of("/run/kennel/zz");

    @Test
    void theDoctorIsContentWithThisMachine() {
        Kennel.Result result = Kennel.run("doctor");
        assertThat(result.err()).isEmpty();
        assertThat(result.out()).contains("A sandbox can be started").doesNotContain("LACKS");
        assertThat(result.exitCode()).isZero();
        assertThat(Kennel.run("doctor", "--json").out()).contains("\"ready\":true", "\"severity\":\"good\"");
    }

    @Test
    void theDoctorSaysWhatItRemoves() throws IOException {
        Path group = firstHierarchy().resolve("kennel.payload.zz");
        Files.createDirectories(RECORD);
        Files.writeString(RECORD.resolve("record"), "damaged\n");
        Files.createDirectories(group.resolve("inner"));
        Kennel.Result result = Kennel.run("doctor");
        assertThat(result.exitCode()).isZero();
        assertThat(result.out()).contains("Removed", RECORD.toString(), group.toString());
        assertThat(RECORD).doesNotExist();
        assertThat(group).doesNotExist();
        assertThat(Kennel.run("doctor").out()).doesNotContain("Removed");
    }

    private static Path firstHierarchy() throws IOException {
        try (var lines = Files.lines(Path.of("/proc/self/mountinfo"))) {
            return lines.filter(line -> line.contains(" - cgroup"))
                    .map(line -> Path.of(line.split(" ")[4]))
                    .findFirst()
                    .orElseThrow();
        }
    }
}
