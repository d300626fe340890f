package kennel.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import kennel.Kennel;
import kennel.testlayers.NothingLeft;
import kennel.testlayers.Sandbox;
import kennel.testlayers.Shell;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Starts by somebody who is not root. */
@ExtendWith(NothingLeft.class)
final class ElevationRootTest {
    private static final String AS_NOBODY = "setpriv --reuid=65534 --regid=65534 --clear-groups ";
    private static final String WITHOUT_BUS = "mkdir -p /run/dbus; mount -t tmpfs none /run/dbus; ";
    private static final String SUDO_WITHOUT_PASSWORD = WITHOUT_BUS
            + "mount -t tmpfs -o mode=0755 none /mnt; echo 'nobody ALL=(ALL) NOPASSWD: ALL' >/mnt/rule; chmod 440 /mnt/rule;"
            + " mount --bind /mnt /etc/sudoers.d; ";

    private static Path program;

    /** A copy that anybody may read, wherever this project lies. */
    @BeforeAll
    static void copyProgram() throws IOException {
        Path folder = Files.createTempDirectory("kennel-elevation");
        Shell.out(
                "cp -r \"$0\" \"$1\"; chmod 755 \"$1\"",
                Kennel.program().getParent().getParent(),
                folder);
        program = folder.resolve("kennel/bin/kennel");
    }

    @AfterAll
    static void removeProgram() {
        Shell.out("rm -rf \"$0\"", program.getParent().getParent().getParent());
    }

    @Test
    void passesStreamsAndExitCodeThroughSudo() {
        Kennel.Result result = Shell.runWithOwnMounts(
                SUDO_WITHOUT_PASSWORD + "echo typed | " + AS_NOBODY
                        + "$0 run --layer / -- sh -c 'id -u; cat; echo oops >&2; exit 5'",
                program);
        assertThat(result.out()).isEqualTo("0\ntyped\n");
        // sudo complains on a machine whose name its hosts file does not know.
        assertThat(result.err().replaceAll("(?m)^sudo: unable to resolve.*\n", ""))
                .isEqualTo("oops\n");
        assertThat(result.exitCode()).isEqualTo(5);
    }

    @Test
    void managesASandboxInTheBackground() {
        String name = Sandbox.newName();
        Kennel.Result result = Shell.runWithOwnMounts(
                SUDO_WITHOUT_PASSWORD
                        + AS_NOBODY + "$0 run -d --name $1; "
                        + AS_NOBODY + "$0 list; "
                        + AS_NOBODY + "$0 shell $1 -- hostname; "
                        + AS_NOBODY + "$0 stop $1",
                program,
                name);
        assertThat(result.exitCode()).as(result.err()).isZero();
        assertThat(result.out()).contains(name + "  running").endsWith(name + "\n");
    }

    @Test
    void saysWhatToDoWhenNothingLeadsToRoot() {
        Kennel.Result result = Shell.runWithOwnMounts(WITHOUT_BUS + AS_NOBODY + "$0 run -- true", program);
        assertThat(result.exitCode()).isEqualTo(77);
        assertThat(result.err()).startsWith("kennel: ").contains("sudo").hasLineCount(1);
    }

    @Test
    void keepsCommandLineAndWindowOffTheLaunchersClassPath() {
        Kennel.Result result = Shell.run(
                "KENNEL_JAVA_OPTIONS=-XshowSettings:properties \"$0\" rehearse 2>&1 | sed -n '/class.path/,/^ *java.class.v/p'",
                program.getParent().resolveSibling("lib/launcher"));
        assertThat(result.out())
                .contains("kennel.jar")
                .doesNotContain("picocli")
                .doesNotContain("flatlaf");
    }
}
