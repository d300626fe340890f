package kennel.ui.create;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import kennel.RecordedFiles;
import kennel.host.RecordedHost;
import kennel.host.Situation;

/** A recorded Puppy with overlayfs on which sandboxes can start. */
final class PuppyMachine {
    private static final String MOUNTS = "/proc/self/mountinfo";

    final Path root;
    final RecordedFiles files;

    PuppyMachine(Path folder) {
        root = RecordedHost.copy("puppy-overlay", folder);
        try {
            files = new RecordedFiles(root)
                    .file("/etc/DISTRO_SPECS", "")
                    .program("/usr/bin/lxc-execute")
                    .program("/usr/bin/Xephyr")
                    .file("/usr/share/lxc/config/common.seccomp", "2\n")
                    .file("/proc/filesystems", "nodev\toverlay\n\tsquashfs\n")
                    .file("/proc/sys/kernel/osrelease", "6.6.30\n")
                    .file("/proc/self/ns/user", "")
                    .file("/proc/sys/user/max_user_namespaces", "96365\n")
                    .file(
                            MOUNTS,
                            Files.readString(root.resolve(MOUNTS.substring(1)))
                                    + "930 20 0:26 / /sys/fs/cgroup/devices rw - cgroup cgroup rw,devices\n"
                                    + "931 20 0:27 / /sys/fs/cgroup/pids rw - cgroup cgroup rw,pids\n")
                    .file("/proc/meminfo", "MemTotal: 8000000 kB\nMemAvailable: 4194304 kB\n")
                    .file("/dev/loop-control", "")
                    .directory("/sys/module/veth")
                    .device("/dev/snd/controlC0");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Surroundings surroundings() {
        return new ThisMachine(
                root,
                new Situation(true, Map.of("PATH", "/usr/bin"), path -> Optional.of("5.0.2"), Optional.empty(), ""));
    }
}
