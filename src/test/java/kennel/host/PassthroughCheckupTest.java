package kennel.host;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import kennel.RecordedFiles;
import kennel.sandbox.Finding;
import kennel.sandbox.Finding.Severity;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the doctor says of sound and the graphics processor. */
class PassthroughCheckupTest {
    private static final String SOCKET = "/run/user/1000/pulse/native";

    @TempDir
    private Path root;

    private RecordedFiles files;

    @BeforeEach
    void aMachineThatHasNothing() {
        files = new RecordedFiles(root);
    }

    @Test
    void withoutAServerOrDevicesNothingIsHeard() {
        files.file(SOCKET, "no socket\n").file("/dev/snd/controlC0", "no device\n");
        assertThat(sound().severity()).isEqualTo(Severity.NOTE);
        assertThat(sound().what()).contains("/dev/snd", "no sound server", "cannot be heard");
        assertThat(sound().cure()).contains("driver", "PulseAudio", "pipewire-pulse");
    }

    @Test
    void devicesWillDoForSound() {
        files.device("/dev/snd/controlC0");
        assertThat(sound().severity()).isEqualTo(Severity.GOOD);
        assertThat(sound().what()).contains("no sound server", "--sound devices");
    }

    @Test
    void theUsersServerIsBetterThanDevices() {
        files.device("/dev/snd/controlC0").socket(SOCKET);
        assertThat(sound()).isEqualTo(Finding.good("Sandboxes can be heard by your sound server (--sound server)."));
    }

    @Test
    void theGraphicsProcessorsNodesAreNamed() {
        files.file("/dev/nvidia0", "no device\n").device("/dev/dri/card0");
        assertThat(gpu().severity()).isEqualTo(Severity.NOTE);
        assertThat(gpu().what()).contains("/dev/dri/renderD", "--gpu");
        assertThat(gpu().cure()).contains("driver");
        files.device("/dev/dri/renderD129").device("/dev/dri/renderD128").device("/dev/kfd");
        assertThat(gpu().severity()).isEqualTo(Severity.GOOD);
        assertThat(gpu().what()).endsWith("(--gpu yes): /dev/dri/renderD128, /dev/dri/renderD129, /dev/kfd");
    }

    private Finding sound() {
        return findings().get(0);
    }

    private Finding gpu() {
        return findings().get(1);
    }

    private List<Finding> findings() {
        Map<String, String> environment = Map.of(
                "HOME", root.resolve("root").toString(),
                "XDG_RUNTIME_DIR", root.resolve("run/user/1000").toString());
        return new PassthroughCheckup(Hardware.read(root), environment).findings();
    }
}
