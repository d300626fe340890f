package kennel.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kennel.Kennel;
import kennel.RecordedFiles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

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
    void whatASandboxCanDoWithoutLeavesTheDoctorContent(@TempDir Path folder) {
        Path socket = folder.resolve("native");
        new RecordedFiles(folder).socket("/native");
        Kennel.Result rich = doctor(Map.of("DISPLAY", ":77", "PULSE_SERVER", "unix:" + socket));
        assertThat(rich.exitCode()).isZero();
        assertThat(rich.out())
                .containsPattern("(?m)^ok +Windows are shown on the X server that DISPLAY names: :77$")
                .containsPattern("(?m)^ok +Sandboxes can be heard by your sound server")
                .containsPattern("(?m)^(ok|note) .*graphics processor");
        Kennel.Result poor =
                doctor(Map.of("DISPLAY", "", "WAYLAND_DISPLAY", "wayland-0", "PULSE_SERVER", "tcp:elsewhere"));
        assertThat(poor.exitCode()).isZero();
        assertThat(poor.out())
                .containsPattern("(?m)^note +Only Wayland is here.*\\R +What to do: Get Xwayland")
                .doesNotContain("by your sound server", "LACKS");
        assertThat(doctor(Map.of("DISPLAY", "", "WAYLAND_DISPLAY", ""), "--json")
                        .out())
                .contains("\"ready\":true", "There is no X server here (DISPLAY is not set)");
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

    private static Kennel.Result doctor(Map<String, String> environment, String... options) {
        Map<String, String> own = new HashMap<>(environment);
        own.put("JAVA_HOME", System.getProperty("java.home")); // that of the tests brings a display
        List<String> words = new ArrayList<>(List.of("doctor"));
        words.addAll(List.of(options));
        return Kennel.run(own, "", words.toArray(String[]::new));
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
