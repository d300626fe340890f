package kennel.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Specs and records written and read again. */
final class RunRecordTest {
    private static final RunRecord.ProcessMark MARK = new RunRecord.ProcessMark(7, 8, "boot");

    @TempDir
    private Path folder;

    static List<Start> starts() {
        return List.of(
                new Start.LoginShell(),
                new Start.Boot(),
                new Start.Command(List.of("sh", "-c", "echo \"a\\b\"\n=: #!", "", " ä日 ", "\u001b[0m")));
    }

    @ParameterizedTest
    @MethodSource("starts")
    void comesBackAsItWas(Start start) throws IOException {
        List<Path> layers = List.of(Path.of("/a b"), Path.of("/c=d\n:e\\,f"), Path.of("/ü"));
        SandboxSpec spec = new SandboxSpec(
                SandboxName.of("My box: ü"),
                layers,
                new Storage.Tmpfs(OptionalLong.of(5)),
                IdMap.YES,
                Network.NONE,
                Desktop.NESTED,
                new Passthrough(Sound.SERVER, Gpu.YES),
                start,
                true);
        RunRecord record = new RunRecord(spec, MARK, Instant.ofEpochMilli(99), 10000);
        Files.writeString(RunRecord.fileIn(folder), record.write());
        assertThat(RunRecord.read(folder)).isEqualTo(record);
        assertThat(RunRecord.processIn(folder)).contains(MARK);
    }

    @Test
    void saysWhoseItIsEvenIfTheRestIsDamaged() throws IOException {
        Files.writeString(RunRecord.fileIn(folder), "pid=7\nstart-time=8\nboot-id=boot\nname=\n");
        assertThat(RunRecord.processIn(folder)).contains(MARK);
        assertThatThrownBy(() -> RunRecord.read(folder)).isInstanceOf(SandboxException.class);
    }

    @Test
    void trustsNothingInARequest() {
        Map<String, String> good = Map.of(
                "name", "x", "layer.0", "/", "idmap", "no", "network", "none", "start", "shell", "detached", "false");
        assertThat(SpecText.read(good).layers()).containsExactly(Path.of("/"));
        assertThat(SpecText.read(good).desktop())
                .as("a record of before there were any")
                .isEqualTo(Desktop.NONE);
        for (String key : List.of("name", "layer.0", "idmap", "network", "start")) {
            Map<String, String> bad = new HashMap<>(good);
            bad.remove(key);
            assertThatThrownBy(() -> SpecText.read(bad)).as("without " + key).isInstanceOf(SandboxException.class);
        }
        for (Map.Entry<String, String> change : Map.of(
                        "layer.0", "relative", "idmap", "maybe", "size", "-1", "network", "x", "desktop", "x")
                .entrySet()) {
            Map<String, String> bad = new HashMap<>(good);
            bad.put(change.getKey(), change.getValue());
            assertThatThrownBy(() -> SpecText.read(bad)).as(change.toString()).isInstanceOf(SandboxException.class);
        }
    }
}
