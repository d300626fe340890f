package kennel.host;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * What this machine offers to a sandbox.
 *
 * @param filesystems those the running kernel knows now; more may be loadable as modules
 * @param cgroups the control groups
 * @param lxc the folder of LXC's programs, if it is installed
 * @param seccompProfile LXC's list of forbidden system calls, if it is there
 * @param appArmorLacksProfile whether AppArmor is on without the profile that LXC would ask for
 * @param hardware what a sandbox may be given of its hardware
 * @param memoryTotal bytes of memory
 * @param memoryAvailable bytes that can be used without swapping
 */
public record Machine(
        Set<String> filesystems,
        Cgroups cgroups,
        Optional<Path> lxc,
        Optional<Path> seccompProfile,
        boolean appArmorLacksProfile,
        Hardware hardware,
        long memoryTotal,
        long memoryAvailable) {

    /** The file that Kennel's own layer puts into every sandbox, by which a sandbox is known from inside. */
    public static final Path SANDBOX_MARK = Path.of("/etc/kennel/sandbox");

    private static final List<String> PROGRAM_FOLDERS =
            List.of("/usr/bin", "/usr/local/bin", "/bin", "/usr/sbin", "/usr/local/sbin");
    private static final List<String> SECCOMP_PROFILES =
            List.of("/usr/share/lxc/config/common.seccomp", "/usr/local/share/lxc/config/common.seccomp");

    /** Copies the set. */
    public Machine {
        filesystems = Set.copyOf(filesystems);
    }

    /** Reads the machine whose root folder is given; {@code /} is this one. */
    public static Machine read(Path root) {
        SmallFiles files = new SmallFiles(root);
        return new Machine(
                filesystems(files),
                Cgroups.read(files, MountTable.read(root)),
                first(PROGRAM_FOLDERS, folder -> Files.isExecutable(files.at(folder + "/lxc-execute"))),
                first(SECCOMP_PROFILES, file -> Files.isReadable(files.at(file))),
                appArmorLacksProfile(files),
                Hardware.read(root),
                memory(files, "MemTotal:"),
                memory(files, "MemAvailable:"));
    }

    /** Returns whether this process runs inside a sandbox of Kennel's, seen from the given root folder. */
    public static boolean isInsideSandbox(Path root) {
        return Files.exists(new SmallFiles(root).at(SANDBOX_MARK.toString()));
    }

    private static Optional<Path> first(List<String> candidates, Predicate<String> test) {
        return candidates.stream().filter(test).findFirst().map(Path::of);
    }

    private static Set<String> filesystems(SmallFiles files) {
        Set<String> names = new HashSet<>();
        for (String line : files.lines("/proc/filesystems")) {
            names.add(line.substring(line.lastIndexOf('\t') + 1).trim());
        }
        return names;
    }

    private static boolean appArmorLacksProfile(SmallFiles files) {
        if (!files.text("/sys/module/apparmor/parameters/enabled").startsWith("Y")) {
            return false;
        }
        // Only root can read the list; without it nothing is known, and LXC's default stands.
        List<String> profiles = files.lines("/sys/kernel/security/apparmor/profiles");
        return !profiles.isEmpty() && profiles.stream().noneMatch(line -> line.startsWith("lxc-container-default"));
    }

    private static long memory(SmallFiles files, String key) {
        for (String line : files.lines("/proc/meminfo")) {
            if (line.startsWith(key)) {
                String[] words = line.split("\\s+");
                return Long.parseLong(words[1]) * 1024;
            }
        }
        return 0;
    }
}
