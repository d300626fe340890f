package kennel.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.IntStream;
import kennel.host.Cgroups;
import kennel.host.DeviceNode;
import kennel.host.Hardware;
import kennel.host.Machine;
import kennel.host.SystemLayer.Hidden;
import kennel.sandbox.Desktop;
import kennel.sandbox.Draft;
import kennel.sandbox.ExitCode;
import kennel.sandbox.Gpu;
import kennel.sandbox.IdMap;
import kennel.sandbox.Layer;
import kennel.sandbox.Layer.Role;
import kennel.sandbox.LayerType;
import kennel.sandbox.Network;
import kennel.sandbox.Passthrough;
import kennel.sandbox.SandboxException;
import kennel.sandbox.SandboxName;
import kennel.sandbox.SandboxSpec;
import kennel.sandbox.Sound;
import kennel.sandbox.Start;
import kennel.sandbox.Storage;
import org.junit.jupiter.api.Test;

/** Plans and configurations, without a machine. */
final class PlannerTest {
    private static final Cgroups VERSION_1 =
            new Cgroups(List.of(Path.of("/cg")), Set.of("devices", "pids", "cpu"), Set.of(), false);
    private static final Cgroups VERSION_2 =
            new Cgroups(List.of(Path.of("/cg")), Set.of(), Set.of("pids", "cpu"), true);
    private static final Cgroups NONE = new Cgroups(List.of(), Set.of(), Set.of(), false);
    private static final Hardware HARDWARE = new Hardware(
            List.of(new DeviceNode(Path.of("/dev/snd/timer"), 116, 33)),
            List.of(new DeviceNode(Path.of("/dev/dri/renderD128"), 226, 128)));
    private static final Hardware NO_HARDWARE = new Hardware(List.of(), List.of());
    private static final Layer SYSTEM =
            new Layer("this system", Role.SYSTEM, LayerType.DIRECTORY, Path.of("/"), -1, true);
    private static final Layer IMAGE =
            new Layer("a.sfs", Role.FILE, LayerType.SQUASHFS, Path.of("/mnt/home/a.sfs"), 9, false);

    @Test
    void stacksImagesInTheirOrderBelowItsOwnLayer() {
        LaunchPlan plan = plan(List.of(IMAGE, image("/b.sfs")), Optional.empty(), VERSION_1, new Start.LoginShell());
        assertThat(plan.steps())
                .filteredOn(Step.MountImage.class::isInstance)
                .extracting(step -> ((Step.MountImage) step).shown())
                .containsExactly(IMAGE.path(), Path.of("/b.sfs"));
        assertThat(unions(plan)).hasSize(1);
        assertThat(unions(plan).get(0).lowers()).extracting(Step.Lower::slot).containsExactly(0, 1, 2);
    }

    @Test
    void unitesEachPartOfTheSystemWithWhatOtherLayersHaveThere() {
        LaunchPlan plan = Planner.plan(
                spec(List.of(IMAGE, SYSTEM), new Start.LoginShell()),
                List.of(IMAGE, SYSTEM),
                Optional.empty(),
                machine(VERSION_1),
                List.of(Path.of("/usr")),
                List.of(new Hidden(Path.of("/home"), 0755)));
        Step.Unite usr = unions(plan).get(1);
        assertThat(usr.part()).isEqualTo(Path.of("/usr"));
        assertThat(usr.storage()).isNotEqualTo(unions(plan).get(0).storage());
        assertThat(usr.lowers())
                .extracting(Step.Lower::inside)
                .containsExactly(Path.of("/usr"), Path.of("/usr"), Path.of("/usr"), Path.of("/"));
        assertThat(plan.steps())
                .anyMatch(Step.ShowPart.class::isInstance)
                .anyMatch(Step.HideDirectories.class::isInstance);
    }

    @Test
    void leavesPartsAloneWithoutTheSystemAsALayer() {
        LaunchPlan plan = Planner.plan(
                spec(List.of(IMAGE), new Start.LoginShell()),
                List.of(IMAGE),
                Optional.empty(),
                machine(VERSION_1),
                List.of(Path.of("/usr")),
                List.of());
        assertThat(unions(plan)).hasSize(1);
    }

    @Test
    void surroundsASaveLayerOfAufs() {
        Layer save = new Layer("save layer", Role.AUFS_SAVE, LayerType.DIRECTORY, Path.of("/initrd/pup_rw"), -1, true);
        LaunchPlan plan = plan(List.of(save, IMAGE), Optional.empty(), VERSION_1, new Start.LoginShell());
        Step.TranslateWhiteouts translate = (Step.TranslateWhiteouts) plan.steps().stream()
                .filter(Step.TranslateWhiteouts.class::isInstance)
                .findFirst()
                .orElseThrow();
        List<Integer> order =
                unions(plan).get(0).lowers().stream().map(Step.Lower::slot).toList();
        assertThat(order).containsSubsequence(translate.above(), translate.slot(), translate.below());
    }

    @Test
    void shiftsWhatIsIsolatedInsideOnly() {
        Layer inner = new Layer("x", Role.FILE, LayerType.DIRECTORY, Path.of("/opt/x"), -1, false);
        LaunchPlan plan =
                plan(List.of(inner, SYSTEM), Optional.of(new IdRange(10000)), VERSION_1, new Start.LoginShell());
        Step.Isolate isolate = (Step.Isolate) plan.steps().stream()
                .filter(Step.Isolate.class::isInstance)
                .findFirst()
                .orElseThrow();
        Step.ShiftIds shift = (Step.ShiftIds) plan.steps().stream()
                .filter(Step.ShiftIds.class::isInstance)
                .findFirst()
                .orElseThrow();
        assertThat(shift.slots()).contains(isolate.inner()).doesNotContain(isolate.slot());
        assertThat(plan.steps().indexOf(shift)).isLessThan(plan.steps().indexOf(isolate));
    }

    @Test
    void dropsRightsWhereIdsAreNotShifted() {
        assertThat(plan(List.of(IMAGE), Optional.empty(), VERSION_1, new Start.LoginShell())
                        .config())
                .containsPattern("lxc.cap.drop = .*sys_module.*sys_time.*syslog")
                .contains("sys_admin")
                .doesNotContain("lxc.idmap");
        assertThat(plan(List.of(IMAGE), Optional.of(new IdRange(10000)), VERSION_1, new Start.LoginShell())
                        .config())
                .contains("lxc.idmap = u 0 10000 65536", "lxc.idmap = g 0 10000 65536")
                .doesNotContain("lxc.cap.drop");
        assertThat(plan(List.of(IMAGE), Optional.empty(), VERSION_1, new Start.Boot())
                        .config())
                .contains("syslog")
                .doesNotContain("sys_admin");
    }

    @Test
    void showsOneSocketOrAllOfTheMachinesTemporaryFiles() {
        assertThat(config(Desktop.NONE, new Start.LoginShell()))
                .contains("lxc.signal.halt = SIGHUP")
                .doesNotContain("DISPLAY", "/tmp");
        assertThat(config(Desktop.NESTED, new Start.LoginShell()))
                .contains(
                        "lxc.mount.entry = /run/lxc/kennel/display tmp/.X11-unix/X0 none bind,ro,create=file 0 0\n",
                        "lxc.environment = DISPLAY=:0\nlxc.environment = XAUTHORITY=/etc/kennel/Xauthority\n")
                .doesNotContain("SIGHUP", "kennel/tmp");
        assertThat(config(Desktop.CLASSIC, new Start.Boot()))
                .contains("lxc.mount.entry = /run/lxc/kennel/tmp tmp none bind,create=dir 0 0\n")
                .doesNotContain("DISPLAY", "XAUTHORITY", "kennel/display");
    }

    @Test
    void passesOnTheSoundServerOrTheDevicesThatAreWanted() {
        LaunchPlan none = plan(Passthrough.NONE, HARDWARE);
        assertThat(none.config()).doesNotContain("kennel/sound", "PULSE", "226:128", "dev/dri", "dev/snd");
        LaunchPlan server = plan(new Passthrough(Sound.SERVER, Gpu.NO), NO_HARDWARE);
        assertThat(server.steps()).hasAtLeastOneElementOfType(Step.ShowSound.class);
        assertThat(server.config())
                .contains(
                        " dev/kennel/sound none bind,ro,create=file 0 0\n",
                        " dev/kennel/sound-cookie none bind,create=file 0 0\n",
                        "lxc.environment = PULSE_SERVER=unix:/dev/kennel/sound\n")
                .doesNotContain("dev/snd", "116:33");
        LaunchPlan devices = plan(new Passthrough(Sound.DEVICES, Gpu.YES), HARDWARE);
        assertThat(devices.steps())
                .contains(new Step.MakeDevices(
                        List.of(HARDWARE.sound().get(0), HARDWARE.gpu().get(0))))
                .doesNotHaveAnyElementsOfTypes(Step.ShowSound.class);
        assertThat(devices.config())
                .contains(
                        "lxc.cgroup.devices.allow = c 116:33 rw\n",
                        "lxc.cgroup.devices.allow = c 226:128 rw\n",
                        " dev/snd/timer none bind,create=file 0 0\n",
                        " dev/dri/renderD128 none bind,create=file 0 0\n")
                .doesNotContain("PULSE");
    }

    @Test
    void refusesToPassOnDevicesThatAreNotThere() {
        assertThatThrownBy(() -> plan(new Passthrough(Sound.DEVICES, Gpu.NO), NO_HARDWARE))
                .isInstanceOfSatisfying(
                        SandboxException.class, e -> assertThat(e.exitCode()).isEqualTo(ExitCode.UNAVAILABLE))
                .hasMessageContaining("--sound");
        assertThatThrownBy(() -> plan(new Passthrough(Sound.NO, Gpu.YES), NO_HARDWARE))
                .isInstanceOf(SandboxException.class)
                .hasMessageContaining("--gpu");
    }

    private static LaunchPlan plan(Passthrough passthrough, Hardware hardware) {
        SandboxSpec spec = Draft.of(spec(List.of(IMAGE), new Start.LoginShell()))
                .withPassthrough(passthrough)
                .spec(SandboxName.of("box"), IdMap.AUTO, () -> false);
        return Planner.plan(spec, List.of(IMAGE), Optional.empty(), machine(VERSION_1, hardware), List.of(), List.of());
    }

    private static String config(Desktop desktop, Start start) {
        SandboxSpec spec = Draft.of(spec(List.of(IMAGE), start))
                .withDesktop(desktop)
                .spec(SandboxName.of("box"), IdMap.AUTO, () -> false);
        LaunchPlan plan =
                Planner.plan(spec, List.of(IMAGE), Optional.empty(), machine(VERSION_1), List.of(), List.of());
        assertThat(plan.steps().stream().anyMatch(Step.ShowDisplay.class::isInstance))
                .isEqualTo(desktop == Desktop.NESTED);
        assertThat(plan.steps().stream().anyMatch(Step.ShareTemporaryFiles.class::isInstance))
                .isEqualTo(desktop == Desktop.CLASSIC);
        return plan.config();
    }

    @Test
    void speaksTheCgroupVersionOfTheMachine() {
        assertThat(plan(List.of(IMAGE), Optional.empty(), VERSION_1, new Start.LoginShell())
                        .config())
                .contains("lxc.cgroup.devices.deny = a", "lxc.cgroup.pids.max", "lxc.cgroup.cpu.shares = 128")
                .doesNotContain("cgroup2");
        assertThat(plan(List.of(IMAGE), Optional.empty(), VERSION_2, new Start.LoginShell())
                        .config())
                .contains("lxc.cgroup2.devices.deny = a", "lxc.cgroup2.pids.max", "lxc.cgroup2.cpu.weight = 12")
                .doesNotContain("lxc.cgroup.devices");
        LaunchPlan without = plan(List.of(IMAGE), Optional.empty(), NONE, new Start.LoginShell());
        assertThat(without.config()).contains("lxc.cap.drop = mknod").doesNotContain("devices.deny", "cpu.");
        assertThat(unions(without).get(0).devices()).isFalse();
    }

    @Test
    void refusesMoreLayersThanAUnionHas() {
        List<Layer> layers =
                IntStream.range(0, 500).mapToObj(i -> image("/" + i)).toList();
        assertThat(plan(layers.subList(0, 499), Optional.empty(), VERSION_1, new Start.LoginShell())
                        .steps())
                .isNotEmpty();
        assertThatThrownBy(() -> plan(layers, Optional.empty(), VERSION_1, new Start.LoginShell()))
                .isInstanceOfSatisfying(
                        SandboxException.class, e -> assertThat(e.exitCode()).isEqualTo(ExitCode.USAGE))
                .hasMessageContaining("499");
    }

    @Test
    void findsIdsThatNobodyHas() {
        assertThat(IdRange.free(List.of(), List.of()).first()).isEqualTo(10000);
        assertThat(IdRange.free(List.of(0, 10000), List.of()).first()).isEqualTo(75536);
        assertThat(IdRange.free(List.of(10000), List.of(new long[] {100000, 65536}))
                        .first())
                .isEqualTo(206608);
    }

    private static Layer image(String path) {
        return new Layer(path, Role.FILE, LayerType.SQUASHFS, Path.of(path), 9, false);
    }

    private static List<Step.Unite> unions(LaunchPlan plan) {
        List<Step.Unite> unions = new ArrayList<>();
        plan.steps().stream().filter(Step.Unite.class::isInstance).forEach(step -> unions.add((Step.Unite) step));
        return unions;
    }

    private static LaunchPlan plan(List<Layer> layers, Optional<IdRange> range, Cgroups cgroups, Start start) {
        return Planner.plan(spec(layers, start), layers, range, machine(cgroups), List.of(), List.of());
    }

    private static SandboxSpec spec(List<Layer> layers, Start start) {
        return new SandboxSpec(
                SandboxName.of("box"),
                layers.stream().map(Layer::path).toList(),
                new Storage.Tmpfs(OptionalLong.empty()),
                IdMap.AUTO,
                Network.MANUAL,
                Desktop.NONE,
                Passthrough.NONE,
                start,
                false);
    }

    private static Machine machine(Cgroups cgroups) {
        return machine(cgroups, HARDWARE);
    }

    private static Machine machine(Cgroups cgroups, Hardware hardware) {
        Optional<Path> lxc = Optional.of(Path.of("/usr/bin"));
        return new Machine(
                Set.of(), cgroups, lxc, Optional.of(Path.of("/seccomp")), false, hardware, 1L << 33, 1L << 32);
    }
}
