package kennel.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import kennel.Kennel;
import kennel.testlayers.BusyboxTree;
import kennel.testlayers.Images;
import kennel.testlayers.NothingLeft;
import kennel.testlayers.Sandbox;
import kennel.testlayers.Shell;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is shared with the machine outside, which is little, and who is who inside. */
@ExtendWith(NothingLeft.class)
class RunIsolationRootTest {
    @TempDir
    static Path folder;

    private static Path squashfs;

    @BeforeAll
    static void makeLayer() throws IOException {
        BusyboxTree tree = BusyboxTree.make(folder.resolve("tree"));
        squashfs = Images.squashfs(tree.path(), folder.resolve("main.sfs"));
    }

    @Test
    void isThisSystemByDefault() {
        String looks = "cat /etc/os-release; ls /usr/bin | wc -l; id -u; cat /etc/passwd";
        Kennel.Result result = Kennel.run("run", "--", "sh", "-c", looks);
        assertThat(result).isEqualTo(new Kennel.Result(0, Shell.out(looks) + "\n", ""));
    }

    @Test
    void seesNothingInFoldersOfOtherPeople() throws IOException {
        Path secret = Files.createTempFile("kennel-secret", "");
        try (Sandbox sandbox = Sandbox.start()) {
            assertThat(sandbox.out("ls -A /home /tmp /var/tmp | grep -v :")).isEmpty();
            assertThat(sandbox.run("test", "-e", secret.toString()).exitCode()).isEqualTo(1);
            assertThat(sandbox.out("stat -c %a /tmp /var/tmp")).isEqualTo("1777\n1777");
            assertThat(sandbox.out("echo works >/tmp/mine; cat /tmp/mine")).isEqualTo("works");
        } finally {
            Files.delete(secret);
        }
    }

    @Test
    void neverWritesToThisSystem() {
        String name = "/usr/local/" + Sandbox.newName();
        String before = Shell.out("ls -ld --time-style=full-iso /usr/local /etc /etc/passwd");
        try (Sandbox sandbox = Sandbox.start()) {
            assertThat(sandbox.out("echo inside >" + name + "; echo changed >>/etc/passwd; cat " + name))
                    .isEqualTo("inside");
            assertThat(Path.of(name)).doesNotExist();
            assertThat(sandbox.upper().resolve(name.substring(1))).hasContent("inside\n");
        }
        assertThat(Shell.out("ls -ld --time-style=full-iso /usr/local /etc /etc/passwd"))
                .isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(strings = {"yes", "no"})
    void keepsTheWritableLayerForTheUserAlone(String idMap) throws IOException {
        try (Sandbox sandbox = Sandbox.start("--idmap", idMap)) {
            assertThat(sandbox.out("true; hostname")).isEqualTo(sandbox.name());
            assertThat(entries(sandbox.upper())).isEmpty();
            sandbox.out("mkdir /opt/mine; echo hello >/opt/mine/file; rm /etc/hostname");
            assertThat(entries(sandbox.upper()))
                    .containsExactlyInAnyOrder("etc", "etc/hostname", "opt", "opt/mine", "opt/mine/file");
        }
    }

    private static List<String> entries(Path upper) throws IOException {
        try (Stream<Path> all = Files.walk(upper)) {
            return all.filter(path -> !path.equals(upper))
                    .map(path -> upper.relativize(path).toString())
                    .toList();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"yes", "no"})
    void runsSetuidProgramsOfALayerAndOfTheUser(String idMap) {
        Path image = folder.resolve("setuid-" + idMap + ".sfs");
        Shell.out("mkdir -p \"$0/opt\"; cp /usr/bin/id \"$0/opt/id\"; chmod 4755 \"$0/opt/id\"", folder.resolve(idMap));
        Images.squashfs(folder.resolve(idMap), image);
        try (Sandbox sandbox = Sandbox.start("--idmap", idMap, "--layer", image.toString(), "--layer", "/")) {
            sandbox.out("mkdir /mine; cp /usr/bin/id /mine/id; chmod 4755 /mine/id");
            String asNobody = "setpriv --reuid=65534 --regid=65534 --clear-groups ";
            for (String program : List.of("/opt/id", "/mine/id")) {
                assertThat(sandbox.out(asNobody + program + " -u; " + asNobody + program + " -ru"))
                        .as(program)
                        .isEqualTo("0\n65534");
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"yes", "no"})
    void showsTheOwnersOnTheLayer(String idMap) {
        try (Sandbox sandbox = Sandbox.start("--idmap", idMap, "--layer", squashfs.toString())) {
            assertThat(sandbox.out("stat -c '%u %g' / /bin /bin/busybox /etc/passwd | sort -u"))
                    .isEqualTo("0 0");
            assertThat(sandbox.out("touch /new; chown 1000:100 /new; stat -c '%u %g' /new"))
                    .isEqualTo("1000 100");
            long shift = Sandbox.listed(sandbox.name()).orElseThrow().getLong("idShift");
            assertThat(shift > 0).isEqualTo(idMap.equals("yes"));
            assertThat(Shell.out("stat -c '%u %g' \"$0/new\"", sandbox.upper()))
                    .isEqualTo(1000 + shift + " " + (100 + shift));
        }
    }

    @Test
    void givesEachSandboxIdsOfItsOwn() {
        try (Sandbox one = Sandbox.start("--layer", squashfs.toString());
                Sandbox other = Sandbox.start("--layer", squashfs.toString())) {
            long first = shift(one);
            long second = shift(other);
            assertThat(first).isGreaterThanOrEqualTo(10000);
            assertThat(Math.abs(second - first)).isGreaterThanOrEqualTo(65536);
            assertThat(outsideId(one)).isEqualTo(first);
            assertThat(outsideId(other)).isEqualTo(second);
        }
    }

    /** Returns the outside id of root inside, having checked that the map says the same for users and groups. */
    private static long shift(Sandbox sandbox) {
        String[] map = sandbox.out("cat /proc/self/uid_map").strip().split("\\s+");
        assertThat(sandbox.out("cat /proc/self/gid_map").strip().split("\\s+")).isEqualTo(map);
        assertThat(map).startsWith("0").endsWith("65536").hasSize(3);
        assertThat(Sandbox.listed(sandbox.name()).orElseThrow().getLong("idShift"))
                .isEqualTo(Long.parseLong(map[1]));
        return Long.parseLong(map[1]);
    }

    private static long outsideId(Sandbox sandbox) {
        return Long.parseLong(Shell.out("stat -c %u /proc/$(pgrep -P \"$0\" | head -n 1)", sandbox.monitor()));
    }

    @Test
    void obeysIdmapInTheEnvironment() {
        String[] run = {"run", "--layer", squashfs.toString(), "--", "cat", "/proc/self/uid_map"};
        assertThat(ids(Map.of("IDMAP", "yes"), run)[1]).isNotEqualTo("0");
        assertThat(ids(Map.of("IDMAP", "no"), run)).containsExactly("0", "0", "4294967295");
        String[] option = {"run", "--idmap", "yes", "--layer", squashfs.toString(), "--", "cat", "/proc/self/uid_map"};
        assertThat(ids(Map.of("IDMAP", "no"), option)[1])
                .as("the option is stronger")
                .isNotEqualTo("0");
    }

    private static String[] ids(Map<String, String> environment, String... command) {
        Kennel.Result result = Kennel.run(environment, "", command);
        assertThat(result.err()).isEmpty();
        return result.out().strip().split("\\s+");
    }

    @Test
    void letsTheMachineOutsideReachTheFiles() throws IOException {
        try (Sandbox sandbox = Sandbox.start("--layer", squashfs.toString())) {
            Path root = Path.of(Kennel.run("fakeroot", sandbox.name()).out().strip());
            Files.writeString(root.resolve("root/in"), "from outside\n");
            Shell.out("chown --reference=\"$0/root\" \"$0/root/in\"", root);
            assertThat(sandbox.out("cat /root/in; stat -c %u /root/in")).isEqualTo("from outside\n0");
            sandbox.out("echo from inside >/root/out");
            assertThat(root.resolve("root/out")).hasContent("from inside\n");
        }
    }

    @Test
    void seesNoProcessesOfTheMachine() {
        Kennel.Result result =
                Kennel.run("run", "--layer", squashfs.toString(), "--", "sh", "-c", "ls -d /proc/[0-9]* | wc -l");
        assertThat(Integer.parseInt(result.out().strip())).isLessThanOrEqualTo(5);
    }
}
