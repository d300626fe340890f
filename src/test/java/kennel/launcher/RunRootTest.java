package kennel.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import kennel.Kennel;
import kennel.sandbox.Network;
import kennel.testlayers.BusyboxTree;
import kennel.testlayers.NothingLeft;
import kennel.testlayers.Sandbox;
import kennel.testlayers.Shell;
import kennel.testlayers.Traces;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** One command in a sandbox: streams, exit code, environment, and limits. */
@ExtendWith(NothingLeft.class)
class RunRootTest {
    @TempDir
    static Path folder;

    private static Path layer;

    @BeforeAll
    static void makeLayer() throws IOException {
        layer = BusyboxTree.make(folder.resolve("layer")).path();
    }

    @ParameterizedTest
    @CsvSource({"exit 0, 0", "exit 7, 7", "exit 127, 127", "exit 255, 255", "kill -TERM $$, 143", "kill -KILL $$, 137"})
    void passesTheExitCodeThrough(String script, int expected) {
        assertThat(run("sh", "-c", script).exitCode()).isEqualTo(expected);
    }

    @Test
    void passesBytesThroughUnchanged() {
        String same = Shell.out(
                "cd \"$2\"; head -c 3000001 /dev/urandom >in; \"$0\" run --layer \"$1\" -- cat <in >out; cmp in out && echo same",
                Kennel.program(),
                layer,
                folder);
        assertThat(same).isEqualTo("same");
    }

    @Test
    void passesTheEndOfInputThrough() {
        Kennel.Result result = Kennel.run(Map.of(), "one\ntwo\n", "run", "--layer", layer.toString(), "--", "wc", "-l");
        assertThat(result.out().strip()).isEqualTo("2");
    }

    @Test
    void keepsOutputAndErrorsApartAndAddsNothing() {
        Kennel.Result result = run("sh", "-c", "echo out; echo err >&2");
        assertThat(result).isEqualTo(new Kennel.Result(0, "out\n", "err\n"));
    }

    @Test
    void passesArgumentsThroughUnchanged() {
        List<String> words = List.of("two words", "", "$HOME", "a'b\"c\\d", "new\nline", "--help", "*");
        List<String> command = new ArrayList<>(List.of("printf", "<%s>"));
        command.addAll(words);
        assertThat(run(command.toArray(new String[0])).out())
                .isEqualTo("<two words><><$HOME><a'b\"c\\d><new\nline><--help><*>");
    }

    @Test
    void startsAtHomeWithAnEnvironmentOfItsOwn() {
        Map<String, String> outside = Map.of("SECRET", "told", "LD_PRELOAD", "", "TERM", "linux");
        Kennel.Result result =
                Kennel.run(outside, "", "run", "--layer", layer.toString(), "--", "sh", "-c", "pwd; env; id -u");
        assertThat(result.out().lines())
                .startsWith("/root")
                .endsWith("0")
                .contains("HOME=/root", "USER=root", "TERM=linux")
                .contains("PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin")
                .noneMatch(line -> line.contains("SECRET") || line.contains("told") || line.contains("LD_PRELOAD"));
    }

    @Test
    void startsAtTheRootFolderWhereLayersHaveNoHome() throws IOException {
        Path homeless = BusyboxTree.make(folder.resolve("homeless")).path();
        Files.delete(homeless.resolve("root"));
        Kennel.Result result = Kennel.run("run", "--layer", homeless.toString(), "--", "sh", "-c", "pwd; echo $HOME");
        assertThat(result.out()).isEqualTo("/\n/\n");
    }

    @Test
    void isCalledByItsName() {
        String name = Sandbox.newName();
        Kennel.Result result = Kennel.run(
                "run", "--name", name, "--layer", layer.toString(), "--", "sh", "-c", "hostname; cat /etc/hostname");
        assertThat(result.out()).isEqualTo(name + "\n" + name + "\n");
    }

    @Test
    void findsAShortNameByItself() {
        assertThat(run("hostname").out()).matches("[a-z]{3,12}[0-9]*\n");
    }

    @Test
    void holdsNoMoreThanItsSize() {
        Kennel.Result result = Kennel.run(
                "run",
                "--size",
                "16M",
                "--layer",
                layer.toString(),
                "--",
                "sh",
                "-c",
                "df -k / | tail -n 1; dd if=/dev/zero of=/big bs=1M count=64; wc -c </big");
        assertThat(result.out().lines().findFirst().orElseThrow().split("\\s+")[1])
                .isEqualTo("16384");
        assertThat(result.err()).contains("No space left on device");
        long written = Long.parseLong(result.out().lines().toList().get(1));
        assertThat(written).isBetween(12L << 20, 16L << 20);
    }

    @ParameterizedTest
    @EnumSource(Network.class)
    void hasANetworkOfItsOwn(Network network) {
        Kennel.Result result = Kennel.run(
                "run",
                "--network",
                network.name().toLowerCase(Locale.ROOT),
                "--layer",
                layer.toString(),
                "--",
                "sh",
                "-c",
                "readlink /proc/self/ns/net; ls /sys/class/net");
        List<String> lines = result.out().lines().toList();
        assertThat(lines.get(0)).startsWith("net:").isNotEqualTo(Shell.out("readlink /proc/self/ns/net"));
        assertThat(lines.subList(1, lines.size()))
                .isEqualTo(network == Network.NONE ? List.of("lo") : List.of("eth0", "lo"));
    }

    @Test
    void connectsItsInterfaceOnceBothEndsAreConfigured() {
        try (Sandbox sandbox = Sandbox.start("--layer", layer.toString())) {
            sandbox.out("ip address add 198.51.100.2/24 dev eth0; ip link set eth0 up");
            Shell.out("ip address add 198.51.100.1/24 dev kn-\"$0\"; ip link set kn-\"$0\" up", sandbox.name());
            assertThat(sandbox.out("ping -c 1 -W 10 198.51.100.1")).contains("1 packets received");
        }
    }

    @Test
    void limitsTheNumberOfProcesses() {
        try (Sandbox sandbox = Sandbox.start("--layer", layer.toString())) {
            String limits = Shell.out(
                    "find /sys/fs/cgroup -path \"*kennel.payload*$0*\" -name pids.max | xargs cat", sandbox.name());
            assertThat(limits.lines()).contains("4096");
            assertThat(sandbox.run("sh", "-c", "echo max >/sys/fs/cgroup/pids/pids.max")
                            .exitCode())
                    .isNotZero();
        }
    }

    @Test
    void leavesTheProcessorsToTheMachineWhereTheyAreShort() {
        try (Sandbox sandbox = Sandbox.start("--layer", layer.toString())) {
            String shares = Shell.out(
                    "find /sys/fs/cgroup -path \"*kennel.payload*$0\" -name \"*$0\" | while read -r group; do"
                            + " cat \"$group/cpu.shares\" \"$group/cpu.weight\" 2>/dev/null; done; true",
                    sandbox.name());
            assertThat(shares.strip()).isIn("128", "12");
        }
    }

    @Test
    void rehearsesWithoutDoingAnything() {
        Traces before = Traces.now();
        String name = Sandbox.newName();
        Kennel.Result result = Kennel.run("run", "--dry-run", "--name", name, "--layer", layer.toString());
        assertThat(result.exitCode()).isZero();
        assertThat(result.out())
                .contains("To start the sandbox “" + name + "”")
                .contains(layer.toString())
                .contains("lxc.uts.name = " + name)
                .contains("lxc.rootfs.path = ");
        assertThat(before.since()).isEmpty();
    }

    @Test
    void tellsEachStepWithItsTimeWhenAsked() {
        Kennel.Result result = Kennel.run("run", "-v", "--layer", layer.toString(), "--", "true");
        assertThat(result.exitCode()).isZero();
        assertThat(result.err().lines())
                .hasSizeGreaterThan(5)
                .allMatch(line -> line.startsWith("kennel: "))
                .anyMatch(line -> line.matches("kennel: +[0-9]+[.,][0-9] ms .*" + layer.getFileName() + ".*"));
    }

    private static Kennel.Result run(String... command) {
        List<String> arguments = new ArrayList<>(List.of("run", "--layer", layer.toString(), "--"));
        arguments.addAll(List.of(command));
        return Kennel.run(arguments.toArray(new String[0]));
    }
}
