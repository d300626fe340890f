package kennel.plan;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.zip.CRC32;
import kennel.host.DeviceNode;
import kennel.host.Machine;
import kennel.host.RunningSandboxes;
import kennel.sandbox.Desktop;
import kennel.sandbox.Network;
import kennel.sandbox.RunRecord;
import kennel.sandbox.SandboxName;
import kennel.sandbox.SandboxSpec;
import kennel.sandbox.Sound;
import kennel.sandbox.Start;

/**
 * The configuration that LXC gets (lxc.container.conf(5)).
 *
 * <p>No text of the user's stands in it: paths are those of {@link Layout}, and the name is an id.
 */
final class LxcConfig {
    private static final int MOST_PROCESSES = 4096;

    /**
     * An eighth of what other groups get where processors are short, so that the desktop goes on smoothly; the usual
     * values are 1024 and 100 (kernel documents scheduler/sched-design-CFS and admin-guide/cgroup-v2).
     */
    private static final int SHARES = 128;

    private static final int WEIGHT = 12;

    private final SandboxSpec spec;
    private final Machine machine;
    private final Optional<IdRange> range;
    private final List<DeviceNode> devices;
    private final StringBuilder text = new StringBuilder();

    private LxcConfig(SandboxSpec spec, Machine machine, Optional<IdRange> range) {
        this.spec = spec;
        this.machine = machine;
        this.range = range;
        devices = PassedDevices.of(spec.passthrough(), machine.hardware());
    }

    /** Returns the whole configuration. */
    static String text(SandboxSpec spec, Machine machine, Optional<IdRange> range) {
        LxcConfig config = new LxcConfig(spec, machine, range);
        config.files();
        config.desktop();
        config.passthrough();
        config.network();
        config.privileges();
        config.controlGroups();
        config.life();
        return config.text.toString();
    }

    /** Returns the outside end of a sandbox's veth pair; 15 characters are all that an interface's name may have. */
    static String vethName(SandboxName name) {
        if (name.id().length() <= 12) {
            return "kn-" + name.id();
        }
        CRC32 sum = new CRC32();
        sum.update(name.id().getBytes(java.nio.charset.StandardCharsets.US_ASCII));
        return "kn-" + String.format("%08x", sum.getValue());
    }

    private void files() {
        line("lxc.rootfs.path", "dir:" + Layout.ROOT);
        line("lxc.uts.name", spec.name().id());
        line("lxc.mount.auto", "proc:mixed sys:mixed" + (boots() ? " cgroup:mixed" : ""));
        if (range.isEmpty()) {
            for (String place : Confinement.MACHINE_WIDE) {
                line("lxc.mount.entry", "/proc/" + place + " proc/" + place + " none bind,ro,optional 0 0");
            }
        }
        line("lxc.autodev", "1");
        line("lxc.mount.entry", "tmpfs dev/shm tmpfs nosuid,nodev,mode=1777,create=dir 0 0");
        line("lxc.tty.max", "0");
        line("lxc.pty.max", "1024");
    }

    private void desktop() {
        switch (spec.desktop()) {
            case NESTED -> line("lxc.mount.entry", entry(Layout.DISPLAY, DisplayInside.SOCKET, "bind,ro,create=file"));
            case CLASSIC -> line("lxc.mount.entry", entry(Layout.MACHINE_TMP, Path.of("/tmp"), "bind,create=dir"));
            case NONE -> {}
        }
        environment(DisplayInside.environment(spec.desktop()));
    }

    private void passthrough() {
        if (spec.passthrough().sound() == Sound.SERVER) {
            line("lxc.mount.entry", entry(Layout.SOUND, SoundInside.SOCKET, "bind,ro,create=file"));
            // Writable: PulseAudio's library opens it for writing, and takes no other answer than that it may not.
            line("lxc.mount.entry", entry(Layout.SOUND_COOKIE, SoundInside.COOKIE, "bind,create=file"));
        }
        for (DeviceNode node : devices) {
            line("lxc.mount.entry", entry(Layout.device(node), node.path(), "bind,create=file"));
        }
        environment(SoundInside.environment(spec.passthrough().sound()));
    }

    private void environment(Map<String, String> variables) {
        variables.entrySet().stream()
                .map(variable -> variable.getKey() + "=" + variable.getValue())
                .sorted()
                .forEach(variable -> line("lxc.environment", variable));
    }

    private static String entry(Path source, Path target, String options) {
        return source + " " + Path.of("/").relativize(target) + " none " + options + " 0 0";
    }

    private void network() {
        if (spec.network() == Network.NONE) {
            line("lxc.net.0.type", "empty");
            return;
        }
        line("lxc.net.0.type", "veth");
        line("lxc.net.0.name", "eth0");
        line("lxc.net.0.veth.pair", vethName(spec.name()));
    }

    private void privileges() {
        if (range.isPresent()) {
            int first = range.get().first();
            line("lxc.idmap", "u 0 " + first + " " + IdRange.COUNT);
            line("lxc.idmap", "g 0 " + first + " " + IdRange.COUNT);
        } else {
            line("lxc.cap.drop", String.join(" ", Confinement.droppedCapabilities(boots())));
        }
        if (range.isEmpty() && !machine.cgroups().filtersDevices()) {
            line("lxc.cap.drop", "mknod");
        }
        machine.seccompProfile().ifPresent(profile -> line("lxc.seccomp.profile", Layout.SECCOMP.toString()));
        if (machine.appArmorLacksProfile()) {
            line("lxc.apparmor.profile", "unconfined");
        }
    }

    private void controlGroups() {
        String id = spec.name().id();
        line("lxc.cgroup.dir.monitor", RunningSandboxes.MONITOR_CGROUP + id);
        // Where LXC's process goes to end, so that its own group can be removed; nobody removes this one but the next
        // kennel, which must not take it from a process that is just on its way.
        line("lxc.cgroup.dir.monitor.pivot", RunningSandboxes.PIVOT_CGROUP + id);
        line("lxc.cgroup.dir.container", RunningSandboxes.PAYLOAD_CGROUP + id);
        // The limits stand on the outer group, the processes in the inner one: from inside, nobody can lift them.
        line("lxc.cgroup.dir.container.inner", "inner");
        String controller = controller("devices");
        if (machine.cgroups().filtersDevices()) {
            line(controller + ".devices.deny", "a");
            line(controller + ".devices.allow", "c *:* m");
            for (String device : Confinement.USABLE_DEVICES) {
                line(controller + ".devices.allow", "c " + device + " rwm");
            }
            for (DeviceNode node : devices) {
                line(controller + ".devices.allow", "c " + node.major() + ":" + node.minor() + " rw");
            }
        }
        if (machine.cgroups().limitsProcesses()) {
            line(controller("pids") + ".pids.max", Integer.toString(MOST_PROCESSES));
        }
        if (machine.cgroups().version1().contains("cpu")) {
            line("lxc.cgroup.cpu.shares", Integer.toString(SHARES));
        } else if (machine.cgroups().version2().contains("cpu")) {
            line("lxc.cgroup2.cpu.weight", Integer.toString(WEIGHT));
        }
    }

    private String controller(String name) {
        return machine.cgroups().version1().contains(name) ? "lxc.cgroup" : "lxc.cgroup2";
    }

    private void life() {
        line("lxc.environment", "PATH=" + LaunchPlan.SEARCH_PATH);
        // By name alone: the values come from the environment that the launcher gives to LXC.
        for (String name : LaunchPlan.ENVIRONMENT) {
            line("lxc.environment", name);
        }
        if (spec.detached()) {
            line("lxc.console.buffer.size", "1MB");
        }
        if (spec.start() instanceof Start.LoginShell && spec.desktop() == Desktop.NONE) {
            // A login shell ends at a hang-up and ignores the signal that LXC would send.
            line("lxc.signal.halt", "SIGHUP");
        }
        // The record of a sandbox that ended goes at once, by LXC's hand: nothing of Kennel's runs any more.
        line("lxc.hook.version", "1");
        RunRecord.folderOf(spec.storage()).ifPresent(this::removeAtTheEnd);
        removeAtTheEnd(RunRecord.folderOf(spec.name()));
    }

    private void removeAtTheEnd(Path record) {
        String files = RunRecord.FILES.stream()
                .map(name -> record.resolve(name).toString())
                .collect(Collectors.joining(" "));
        line("lxc.hook.post-stop", "/bin/sh -c \"/bin/rm -f " + files + "; /bin/rmdir " + record + "\"");
    }

    private boolean boots() {
        return spec.start() instanceof Start.Boot;
    }

    private void line(String key, String value) {
        text.append(key).append(" = ").append(value).append('\n');
    }
}
