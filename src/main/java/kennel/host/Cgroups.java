package kennel.host;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The control groups of this machine: version 1, version 2, or both (hybrid) (cgroups(7)).
 *
 * @param hierarchies where each is mounted
 * @param version1 controllers of version 1
 * @param version2 controllers of version 2
 * @param unified whether version 2 is mounted, which filters devices by a BPF program and needs no controller
 */
public record Cgroups(List<Path> hierarchies, Set<String> version1, Set<String> version2, boolean unified) {

    /** Copies the collections. */
    public Cgroups {
        hierarchies = List.copyOf(hierarchies);
        version1 = Set.copyOf(version1);
        version2 = Set.copyOf(version2);
    }

    static Cgroups read(SmallFiles files, List<Mount> mounts) {
        List<Path> hierarchies = new ArrayList<>();
        Set<String> version1 = new HashSet<>();
        Set<String> version2 = new HashSet<>();
        boolean unified = false;
        for (Mount mount : mounts) {
            Path at = mount.mountPoint();
            if (mount.type().equals("cgroup")) {
                hierarchies.add(at);
                version1.addAll(mount.superOptions());
            } else if (mount.type().equals("cgroup2")) {
                hierarchies.add(at);
                unified = true;
                version2.addAll(
                        List.of(files.text(at + "/cgroup.controllers").trim().split("\\s+")));
            }
        }
        return new Cgroups(hierarchies, version1, version2, unified);
    }

    /** Returns whether the number of processes can be limited. */
    public boolean limitsProcesses() {
        return version1.contains("pids") || version2.contains("pids");
    }

    /** Returns whether device nodes can be kept from being made or used. */
    public boolean filtersDevices() {
        return version1.contains("devices") || unified;
    }
}
