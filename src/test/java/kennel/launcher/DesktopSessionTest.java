package kennel.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import kennel.sandbox.Desktop;
import kennel.sandbox.ExitCode;
import kennel.sandbox.SandboxException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Which desktop of the layers runs. */
class DesktopSessionTest {
    @TempDir
    private Path root;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "startxfce4 jwm openbox xterm | startxfce4",
                "startlxde openbox-session | startlxde",
                "jwm xterm | jwm",
                "icewm-session icewm urxvt | icewm-session",
                "openbox openbox-session xterm | /bin/sh -c xterm & exec openbox-session",
                "openbox-session | openbox-session",
                "openbox urxvt xterm | /bin/sh -c openbox & exec xterm",
                "twm x-terminal-emulator | /bin/sh -c twm & exec x-terminal-emulator",
                "dbus-run-session startxfce4 | startxfce4",
            })
    void isTheBestThatIsThere(String programs, String words) throws IOException {
        for (String program : programs.split(" ")) {
            write("usr/bin/" + program);
        }
        assertThat(String.join(" ", words(Desktop.NESTED))).isEqualTo(words);
    }

    @Test
    void getsABusOfItsOwnWhereThatIsSetUp() throws IOException {
        write("usr/bin/dbus-run-session");
        write("usr/share/dbus-1/session.conf");
        write("usr/local/bin/startxfce4");
        assertThat(words(Desktop.NESTED)).containsExactly("dbus-run-session", "--", "startxfce4");
    }

    @Test
    void isPuppysOwnScriptWhereItNamesItsWindowManager() throws IOException {
        write("usr/bin/jwm");
        write("root/.xinitrc");
        assertThat(words(Desktop.NESTED)).as("somebody else's script").containsExactly("jwm");
        write("etc/windowmanager");
        assertThat(words(Desktop.NESTED)).containsExactly("/bin/sh", "/root/.xinitrc");
    }

    @Test
    void isWhatStartsAServerInsideForTheClassicKind() throws IOException {
        write("usr/bin/startxfce4");
        write("usr/bin/xwin");
        assertThat(words(Desktop.CLASSIC)).containsExactly("xwin");
    }

    @ParameterizedTest
    @EnumSource(
            value = Desktop.class,
            names = {"NESTED", "CLASSIC"})
    void isMissedInASentence(Desktop desktop) throws IOException {
        write("usr/bin/openbox");
        assertThatThrownBy(() -> words(desktop))
                .isInstanceOfSatisfying(
                        SandboxException.class, e -> assertThat(e.exitCode()).isEqualTo(ExitCode.NOT_FOUND))
                .hasMessageContaining(desktop == Desktop.CLASSIC ? "xwin" : "a terminal (xterm)");
    }

    private List<String> words(Desktop desktop) throws IOException {
        return new DesktopSession(new FirstProgram(root)).words(desktop);
    }

    private void write(String path) throws IOException {
        Path file = root.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, "");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }
}
