package kennel.host;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;
import kennel.RecordedFiles;
import kennel.sandbox.Finding;
import kennel.sandbox.Finding.Severity;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The findings on recorded machines that have everything but one thing. */
class CheckupTest {
    private static final String CGROUP_1 = "30 20 0:26 / /sys/fs/cgroup/devices rw - cgroup cgroup rw,devices\n"
            + "31 20 0:27 / /sys/fs/cgroup/pids rw - cgroup cgroup rw,pids\n";
    private static final String CGROUP_2 = "32 20 0:28 / /sys/fs/cgroup/unified rw - cgroup2 cgroup2 rw\n";
    private static final String OVERLAY_MODULE = "/lib/modules/6.6.30/kernel/fs/overlayfs/overlay.ko.zst";

    @TempDir
    private Path root;

    private RecordedFiles files;
    private Situation situation;

    @BeforeEach
    void aMachineThatHasEverything() {
        situation = situation(true, "5.0.2");
        files = new RecordedFiles(root)
                .file("/etc/os-release", "NAME=Debian\nID=debian\n")
                .program("/usr/bin/lxc-execute")
                .file("/usr/share/lxc/config/common.seccomp", "2\n")
                .file("/proc/filesystems", "nodev\toverlay\n\tsquashfs\n")
                .file("/proc/sys/kernel/osrelease", "6.6.30\n")
                .file("/proc/self/ns/user", "")
                .file("/proc/sys/user/max_user_namespaces", "96365\n")
                .file("/proc/self/mountinfo", CGROUP_1 + CGROUP_2)
                .file("/proc/meminfo", "MemTotal: 8000000 kB\nMemAvailable: 4194304 kB\n")
                .file("/dev/loop-control", "")
                .directory("/sys/module/veth")
                .program("/usr/bin/Xephyr")
                .socket("/run/user/0/pulse/native")
                .device("/dev/dri/renderD128")
                .file("/opt/kennel/lib/kennel.jsa.for", "17.0.1 " + root.resolve("opt/kennel/lib") + "\n");
    }

    @Test
    void aMachineThatHasEverythingIsGood() {
        assertThat(findings())
                .allMatch(finding -> finding.severity() == Severity.GOOD)
                .allMatch(finding -> finding.cure().isEmpty());
        assertThat(Checkup.isContent(findings())).isTrue();
        assertThat(said()).contains("LXC 5.0.2", "4.0 GB", "versions 1 and 2", "No sandbox is running");
    }

    @ParameterizedTest
    @CsvSource({
        "ID=debian, apt install lxc",
        "ID=linuxmint:ID_LIKE=\"ubuntu debian\", apt install lxc",
        "ID=arch, pacman -S lxc",
        "ID=fedora, dnf install lxc",
        "ID='alpine', apk add lxc",
        "ID=fatdog64, slapt-get -i lxc",
        "ID=puppy_fossapup64, Puppy Package Manager",
        "ID=slackware, package lxc",
    })
    void missingLxcIsCuredByTheDistributionsOwnPackage(String release, String cure) {
        files.without("/usr/bin/lxc-execute").file("/etc/os-release", release.replace(':', '\n') + "\n");
        Finding finding = find(Severity.LACKS);
        assertThat(finding.what()).contains("LXC");
        assertThat(finding.cure()).contains(cure);
        assertThat(Checkup.isContent(findings())).isFalse();
    }

    @Test
    void aPuppyWithoutOsReleaseIsKnown() {
        files.without("/usr/bin/lxc-execute").without("/etc/os-release").file("/etc/DISTRO_SPECS", "");
        assertThat(find(Severity.LACKS).cure()).contains("Puppy Package Manager");
    }

    @ParameterizedTest
    @CsvSource({"3.0.4, LACKS, too old", "4.0.12, GOOD, 4.0.12", "6.0.0-devel, GOOD, 6.0.0", "'', NOTE, its version"})
    void lxcsVersionCounts(String version, Severity severity, String said) {
        situation = situation(true, version);
        assertThat(findings())
                .anyMatch(finding -> finding.severity() == severity
                        && finding.what().contains("LXC")
                        && finding.what().contains(said));
    }

    @Test
    void overlayCanBeAModuleFile() {
        files.file("/proc/filesystems", "\tsquashfs\n");
        assertThat(find(Severity.LACKS).cure()).contains("modprobe overlay", "CONFIG_OVERLAY_FS");
        files.file(OVERLAY_MODULE, "");
        assertThat(Checkup.isContent(findings())).isTrue();
    }

    @Test
    void builtInModulesAndListedOnesCount() {
        files.without("/sys/module/veth")
                .without("/dev/loop-control")
                .file("/usr/lib/modules/6.6.30/modules.builtin", "kernel/drivers/net/veth.ko\n")
                .file("/lib/modules/6.6.30/modules.dep", "updates/loop.ko.xz:\n");
        assertThat(findings()).allMatch(finding -> finding.severity() == Severity.GOOD);
    }

    @Test
    void withoutSquashfsOrLoopDirectoriesStillWork() {
        files.without("/dev/loop-control");
        assertThat(find(Severity.NOTE).cure()).contains("modprobe loop");
        files.file("/proc/filesystems", "nodev\toverlay\n");
        assertThat(find(Severity.NOTE).cure()).contains("modprobe squashfs");
    }

    @Test
    void theKernelsSettingsTellOfVeth() throws IOException {
        files.without("/sys/module/veth");
        assertThat(find(Severity.NOTE).what()).contains("veth");
        files.file("/proc/config.gz", packed("CONFIG_A=y\nCONFIG_VETH=y\n"));
        assertThat(Checkup.isContent(findings())).isTrue();
        files.file("/proc/config.gz", packed("CONFIG_A=y\n# CONFIG_VETH is not set\n"));
        assertThat(find(Severity.LACKS).cure()).contains("--network none");
    }

    @ParameterizedTest
    @CsvSource({"6.1.0-13-amd64, 6.2", "6.2.16, memory", "5.10.0, 6.2", "nonsense, 6.2"})
    void idMapNeedsANewKernel(String release, String said) {
        files.file("/proc/sys/kernel/osrelease", release + "\n");
        assertThat(find(Severity.NOTE).what()).contains("IDMAP has no effect", said);
        assertThat(Checkup.isContent(findings())).isTrue();
    }

    @Test
    void idMapNeedsUserNamespaces() {
        files.file("/proc/sys/user/max_user_namespaces", "0\n");
        assertThat(find(Severity.NOTE).cure()).contains("sysctl user.max_user_namespaces");
        files.without("/proc/self/ns/user");
        assertThat(find(Severity.NOTE).cure()).contains("CONFIG_USER_NS");
    }

    @Test
    void controlGroupsOfEitherVersionWillDo() {
        files.file("/proc/self/mountinfo", CGROUP_1);
        assertThat(said()).contains("(version 1)");
        files.file("/proc/self/mountinfo", CGROUP_2).file("/sys/fs/cgroup/unified/cgroup.controllers", "cpu pids\n");
        assertThat(said()).contains("(version 2)");
        assertThat(findings()).allMatch(finding -> finding.severity() == Severity.GOOD);
    }

    @Test
    void missingControllersAreNoted() {
        files.file("/proc/self/mountinfo", CGROUP_2);
        assertThat(find(Severity.NOTE).cure()).contains("CONFIG_CGROUP_PIDS");
        files.file("/proc/self/mountinfo", CGROUP_1.lines().skip(1).findFirst().orElseThrow() + "\n");
        assertThat(find(Severity.NOTE).cure()).contains("devices");
        files.file("/proc/self/mountinfo", "");
        assertThat(find(Severity.NOTE).cure()).contains("mount -t cgroup2");
    }

    @Test
    void guardsThatAreMissingAreNoted() {
        files.without("/usr/share/lxc/config/common.seccomp");
        assertThat(find(Severity.NOTE).cure()).contains("common.seccomp");
        files.file("/usr/share/lxc/config/common.seccomp", "2\n")
                .file("/sys/module/apparmor/parameters/enabled", "Y\n")
                .file("/sys/kernel/security/apparmor/profiles", "man_filter (enforce)\n");
        assertThat(find(Severity.NOTE).what()).contains("AppArmor");
        files.file("/sys/kernel/security/apparmor/profiles", "lxc-container-default-cgns (enforce)\n");
        assertThat(findings()).allMatch(finding -> finding.severity() == Severity.GOOD);
    }

    @Test
    void whoIsNotRootNeedsAWayToBecomeRoot() {
        situation = situation(false, "5.0.2");
        assertThat(find(Severity.LACKS).cure()).contains("apt install sudo");
        files.program("/usr/bin/pkexec");
        assertThat(find(Severity.LACKS).what()).contains("not root");
        files.file("/run/dbus/system_bus_socket", "");
        assertThat(said()).contains("through pkexec");
        files.without("/usr/bin/pkexec").program("/usr/bin/sudo");
        assertThat(said()).contains("through sudo");
    }

    @Test
    void whatASandboxCanDoWithoutIsNoted() {
        files.without("/usr/bin/Xephyr");
        assertThat(find(Severity.NOTE).what()).contains("Xephyr");
        files.program("/usr/bin/Xephyr").without("/dev/dri/renderD128");
        assertThat(find(Severity.NOTE).what()).contains("graphics processor");
        files.device("/dev/dri/renderD128").without("/run/user/0/pulse/native");
        assertThat(find(Severity.NOTE).what()).contains("sound");
        files.device("/dev/snd/controlC0");
        assertThat(findings()).allMatch(finding -> finding.severity() == Severity.GOOD);
    }

    @Test
    void littleMemoryAndNoArchiveAreNoted() {
        files.file("/proc/meminfo", "MemTotal: 200000 kB\nMemAvailable: 51200 kB\n");
        assertThat(find(Severity.NOTE).what()).contains("50.0 MB");
        files.file("/proc/meminfo", "MemAvailable: 4194304 kB\n")
                .file("/opt/kennel/lib/kennel.jsa.for", "17.0.2 /opt/kennel/lib\n");
        assertThat(find(Severity.NOTE).what()).contains("Java");
    }

    @Test
    void aReadOnlyRunFolderStopsAll() {
        String run = "33 20 0:29 / /run %s,nosuid - tmpfs tmpfs %s,size=1000k\n";
        files.file("/proc/self/mountinfo", CGROUP_1 + CGROUP_2 + run.formatted("rw", "rw"));
        assertThat(Checkup.isContent(findings())).isTrue();
        files.file("/proc/self/mountinfo", CGROUP_1 + CGROUP_2 + run.formatted("ro", "ro"));
        assertThat(find(Severity.LACKS).cure()).contains("remount,rw /run");
    }

    @Test
    void sandboxesAreCountedAndNoneStartsInsideOne() {
        files.sandbox("one", 100);
        assertThat(said()).contains("One sandbox is running: one");
        files.sandbox("two", 200);
        assertThat(said()).contains("2 sandboxes are running: ");
        files.file("/etc/kennel/sandbox", "one\n");
        assertThat(find(Severity.LACKS).what()).contains("sandbox itself");
    }

    private List<Finding> findings() {
        return new Checkup(root, situation).findings();
    }

    private Finding find(Severity severity) {
        List<Finding> found = findings().stream()
                .filter(finding -> finding.severity() == severity)
                .toList();
        assertThat(found).hasSize(1);
        return found.get(0);
    }

    private String said() {
        return String.join("\n", findings().stream().map(Finding::what).toList());
    }

    private Situation situation(boolean isRoot, String version) {
        Optional<String> answer = Optional.of(version).filter(text -> !text.isEmpty());
        Path home = root.resolve("opt/kennel");
        Map<String, String> environment = Map.of(
                "PATH", "/usr/bin:relative:/bin",
                "DISPLAY", ":0",
                "XDG_RUNTIME_DIR", root.resolve("run/user/0").toString());
        return new Situation(isRoot, environment, program -> answer, Optional.of(home), "17.0.1");
    }

    private static byte[] packed(String text) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OutputStream packer = new GZIPOutputStream(bytes)) {
            packer.write(text.getBytes(java.nio.charset.StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }
}
