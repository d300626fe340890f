package kennel.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import kennel.Kennel;
import kennel.sandbox.ExitCode;
import kennel.testlayers.BusyboxTree;
import kennel.testlayers.Shell;
import kennel.testlayers.UserModeLinux;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A second kernel, run as a process: cgroup v2 only, overlayfs as a module that can be left out, and too old to
 * shift the ids of squashfs.
 */
class UserModeLinuxRootTest {
    private static final String TRY =
            "mknod /block b 7 0; mknod /null c 1 3 && echo x >/null && echo made; mknod /mem c 1 1 && cat /mem";

    private static Path folder;
    private static Map<String, String> attack;

    @BeforeAll
    static void boot() throws IOException {
        UserModeLinux.need();
        // Where sandboxes see it as a part of the system's layer, as the attack's bait must be.
        folder = Files.createTempDirectory(Path.of("/var/lib"), "kennel-uml");
        BusyboxTree tree = BusyboxTree.make(folder.resolve("tree")).write("try", TRY);
        Shell.out("mksquashfs \"$0\" \"$1\" -quiet >/dev/null", tree.path(), folder.resolve("layer.sfs"));
        Files.createSymbolicLink(folder.resolve("attack"), Attack.FOLDER);
        Kennel.Result result = Kennel.execute(Map.of(), "", UserModeLinux.command(folder, "init.sh"));
        assertThat(result.exitCode()).as(result.out() + result.err()).isZero();
        attack = Attack.outcomes(read("attack.out"));
    }

    @AfterAll
    static void delete() {
        if (folder != null) {
            Shell.out("rm -rf \"$0\"", folder);
        }
    }

    @Test
    void saysThatTheKernelHasNoOverlayfs() throws IOException {
        assertThat(result("nooverlay"))
                .isEqualTo(new Kennel.Result(
                        ExitCode.UNAVAILABLE.number(),
                        "",
                        "kennel: This kernel has no overlayfs, which joins the layers: load it with “modprobe overlay”"
                                + " or use a kernel that has it.\n"));
    }

    @Test
    void filtersDevicesByControlGroupVersion2() throws IOException {
        assertFiltered(result("plain"));
    }

    @Test
    void filtersDevicesOfWhoJoins() throws IOException {
        assertThat(result("detached").exitCode()).isZero();
        assertFiltered(result("joined"));
        assertThat(result("stopped").exitCode()).isZero();
    }

    @Test
    void limitsProcesses() throws IOException {
        assertThat(read("pids.max")).isEqualTo("4096\n");
    }

    @Test
    void saysWhyIdMapHasNoEffect() throws IOException {
        Kennel.Result result = result("shifted");
        assertThat(result.exitCode()).as(result.err()).isZero();
        assertThat(result.out().strip().split("\\s+")).containsExactly("0", "0", "4294967295");
        assertThat(result.err())
                .containsPattern("kennel: IDMAP has no effect: .* cannot be shifted by this kernel \\(.*Linux 6.2");
    }

    @ParameterizedTest(name = "{0} is {1}")
    @MethodSource("attempts")
    void withstandsTheAttack(String attempt, String expected) {
        assertThat(attack.get(attempt)).as(attempt).matches(expected);
    }

    @Test
    void isAsItWasAfterTheAttack() throws IOException {
        assertThat(read("core_pattern.after")).isEqualTo(read("core_pattern.before"));
        assertThat(read("file.after")).isEqualTo("untouched");
        // Its root is this machine's.
        assertThat(Shell.out("find / -xdev -name \"$0*\" ! -path /var/lib/\"$0\"", folder.getFileName()))
                .isEmpty();
    }

    static Stream<Arguments> attempts() throws IOException {
        return Attack.expected(false).entrySet().stream().map(entry -> Arguments.of(entry.getKey(), entry.getValue()));
    }

    private static void assertFiltered(Kennel.Result result) {
        assertThat(result.out()).as(result.err()).isEqualTo("made\n");
        assertThat(result.err())
                .contains("mknod: /block: Operation not permitted", "can't open '/mem': Operation not permitted");
    }

    private static Kennel.Result result(String name) throws IOException {
        return new Kennel.Result(
                Integer.parseInt(read(name + ".code").strip()), read(name + ".out"), read(name + ".err"));
    }

    private static String read(String name) throws IOException {
        return Files.readString(folder.resolve(name));
    }
}
