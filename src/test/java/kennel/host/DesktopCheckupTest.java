package kennel.host;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kennel.RecordedFiles;
import kennel.sandbox.Finding;
import kennel.sandbox.Finding.Severity;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the doctor says of desktops and windows. */
class DesktopCheckupTest {
    @TempDir
    private Path root;

    private final Map<String, String> environment = new HashMap<>(Map.of("PATH", "/opt/bin"));
    private RecordedFiles files;

    @BeforeEach
    void aDebian() {
        files = new RecordedFiles(root).file("/etc/os-release", "ID=debian\n");
    }

    @Test
    void xephyrIsBetterThanXnestAndThatThanNothing() {
        Finding none = server();
        assertThat(none.severity()).isEqualTo(Severity.NOTE);
        assertThat(none.what()).contains("Neither Xephyr nor Xnest", "--desktop nested");
        assertThat(none.cure()).isEqualTo("apt install xserver-xephyr");
        files.program("/opt/bin/Xnest");
        Finding fixed = server();
        assertThat(fixed.severity()).isEqualTo(Severity.NOTE);
        assertThat(fixed.what()).startsWith("Xnest shows").contains("cannot give it another size");
        assertThat(fixed.cure()).endsWith("get Xephyr: apt install xserver-xephyr");
        files.program("/opt/bin/Xephyr");
        assertThat(server())
                .isEqualTo(Finding.good(
                        "Xephyr is installed, which shows a sandbox’s desktop in a window (--desktop nested)."));
    }

    @ParameterizedTest
    @CsvSource({
        "arch, pacman -S xorg-server-xephyr, pacman -S xorg-xwayland",
        "fedora, dnf install xorg-x11-server-Xephyr, dnf install xorg-x11-server-Xwayland",
        "alpine, apk add xorg-server-xephyr, apk add xwayland",
        "opensuse-leap, zypper install xorg-x11-server-extra, zypper install xwayland",
        "void, xbps-install xorg-server-xephyr, xbps-install xorg-server-xwayland",
        "puppy, choose: xserver-xephyr, choose: xwayland",
        "fatdog64, slapt-get -i Xephyr, slapt-get -i Xwayland",
        "slackware, package Xephyr, package Xwayland",
    })
    void theServersPackagesAreTheDistributions(String id, String xephyr, String xwayland) {
        files.file("/etc/os-release", "ID=" + id + "\n");
        environment.put("WAYLAND_DISPLAY", "wayland-0");
        assertThat(server().cure()).contains(xephyr);
        assertThat(display().cure()).contains(xwayland);
    }

    @Test
    void aDisplayIsOneOfX() {
        Finding none = display();
        assertThat(none.severity()).isEqualTo(Severity.NOTE);
        assertThat(none.what()).contains("no X server", "DISPLAY is not set");
        assertThat(none.cure()).contains("from a desktop");
        environment.put("DISPLAY", "");
        environment.put("WAYLAND_DISPLAY", "wayland-0");
        Finding wayland = display();
        assertThat(wayland.severity()).isEqualTo(Severity.NOTE);
        assertThat(wayland.what()).contains("Only Wayland");
        assertThat(wayland.cure()).endsWith("apt install xwayland");
        environment.put("DISPLAY", ":1\u001b[2J");
        assertThat(display().severity()).isEqualTo(Severity.GOOD);
        assertThat(display().what()).contains("DISPLAY names: :1").doesNotContain("\u001b");
    }

    private Finding server() {
        return findings().get(0);
    }

    private Finding display() {
        return findings().get(1);
    }

    private List<Finding> findings() {
        return new DesktopCheckup(
                        environment, SearchPath.of(environment, root), Distribution.read(new SmallFiles(root)))
                .findings();
    }
}
