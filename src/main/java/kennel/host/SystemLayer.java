package kennel.host;

import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What has to be known of an ordinary system to use its root as a layer. */
public final class SystemLayer {
    private static final Set<String> REAL_FILESYSTEMS = Set.of(
            "ext2", "ext3", "ext4", "xfs", "btrfs", "f2fs", "jfs", "reiserfs", "zfs", "squashfs", "erofs", "bcachefs");
    private static final Set<String> PART_FOLDERS =
            Set.of("usr", "opt", "etc", "var", "boot", "bin", "sbin", "lib", "lib32", "lib64", "libx32");
    private static final List<Path> NO_PARTS = Stream.of(
                    "/var/tmp", "/var/lib/docker", "/var/lib/containers", "/var/lib/lxc")
            .map(Path::of)
            .toList();
    private static final Set<Path> NEVER_HIDDEN = Stream.of(
                    "/", "/boot", "/etc", "/opt", "/root", "/srv", "/var", "/var/cache", "/var/lib", "/var/log")
            .map(Path::of)
            .collect(Collectors.toUnmodifiableSet());
    private static final List<Path> NOTHING_HIDDEN_IN = Stream.of(
                    "/usr", "/bin", "/sbin", "/lib", "/lib32", "/lib64", "/libx32", "/dev", "/proc", "/sys")
            .map(Path::of)
            .toList();
    private static final int FIRST_PERSON = 1000;
    private static final int NOBODY = 65534;
    private static final List<Hidden> HIDDEN = List.of(
            new Hidden(Path.of("/home"), 0755),
            new Hidden(Path.of("/tmp"), 01777),
            new Hidden(Path.of("/var/tmp"), 01777),
            new Hidden(Path.of("/run"), 0755),
            new Hidden(Path.of("/media"), 0755),
            new Hidden(Path.of("/mnt"), 0755));

    private final SmallFiles files;
    private final RealPaths paths;
    private final List<Mount> mounts;

    /**
     * A directory that a sandbox must see empty.
     *
     * @param path the directory, without links
     * @param mode its permission bits, with the sticky bit
     */
    public record Hidden(Path path, int mode) {}

    /** Looks at the machine whose root folder is given; {@code /} is this one. */
    public SystemLayer(Path root) {
        files = new SmallFiles(root);
        paths = new RealPaths(root);
        mounts = MountTable.read(root);
    }

    /** Returns the separately mounted parts of the system, parents first: an overlay does not cross mounts. */
    public List<Path> parts() {
        return MountTable.uncovered(mounts).stream()
                .filter(mount -> REAL_FILESYSTEMS.contains(mount.type()))
                .map(Mount::mountPoint)
                .filter(SystemLayer::belongsToSystem)
                // They stand between the paths and options of a mount and would have to be escaped.
                .filter(point -> !point.toString().matches(".*[:,\\\\].*"))
                .filter(point -> Files.isDirectory(paths.at(point), LinkOption.NOFOLLOW_LINKS))
                .toList();
    }

    /** Returns the directories that hold what is private or of the moment; none lies in another. */
    public List<Hidden> hidden() {
        List<Hidden> wanted = new ArrayList<>();
        for (Hidden hidden : HIDDEN) {
            real(hidden).ifPresent(wanted::add);
        }
        for (String line : files.lines("/etc/passwd")) {
            home(line).flatMap(this::real).ifPresent(wanted::add);
        }
        List<Hidden> hidden = new ArrayList<>();
        for (Hidden candidate : wanted) {
            // Of the same directory named twice the first counts, of nested ones the outer.
            boolean covered = hidden.stream().anyMatch(other -> candidate.path().startsWith(other.path()));
            if (!covered) {
                hidden.removeIf(other -> other.path().startsWith(candidate.path()));
                hidden.add(candidate);
            }
        }
        return hidden;
    }

    private Optional<Hidden> real(Hidden hidden) {
        return paths.directory(hidden.path())
                .filter(SystemLayer::canBeHidden)
                .map(path -> new Hidden(path, hidden.mode()));
    }

    private static boolean belongsToSystem(Path point) {
        if (point.getNameCount() == 0 || NO_PARTS.stream().anyMatch(point::startsWith)) {
            return false;
        }
        return PART_FOLDERS.contains(point.getName(0).toString());
    }

    /** Returns the home of a person, not of a service, from a line of passwd(5). */
    private static Optional<Hidden> home(String line) {
        String[] fields = line.split(":", -1);
        if (fields.length < 6 || !fields[2].matches("\\d{1,10}")) {
            return Optional.empty();
        }
        long uid = Long.parseLong(fields[2]);
        if (uid < FIRST_PERSON || uid == NOBODY) {
            return Optional.empty();
        }
        return KernelText.path(fields[5]).map(path -> new Hidden(path, 0755));
    }

    private static boolean canBeHidden(Path path) {
        return !NEVER_HIDDEN.contains(path) && NOTHING_HIDDEN_IN.stream().noneMatch(path::startsWith);
    }
}
