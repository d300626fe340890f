package kennel.host;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The mounts that this process sees, from {@code /proc/self/mountinfo}. */
public final class MountTable {
    private static final int MOUNT_ID = 0;
    private static final int DEVICE = 2;
    private static final int ROOT = 3;
    private static final int MOUNT_POINT = 4;
    private static final int FIRST_OPTIONAL = 6;

    private MountTable() {}

    /** Returns the mounts in the kernel's order, later ones on top; a line that makes no sense is left out. */
    public static List<Mount> read(Path root) {
        return read(root, "self");
    }

    /** Returns the mounts that a process of this machine sees; none if it has ended. */
    public static List<Mount> of(long pid) {
        return read(Path.of("/"), Long.toString(pid));
    }

    private static List<Mount> read(Path root, String process) {
        List<Mount> mounts = new ArrayList<>();
        for (String line :
                new SmallFiles(root).bytes("/proc/" + process + "/mountinfo").split("\n")) {
            parse(line.split(" ", -1)).ifPresent(mounts::add);
        }
        return List.copyOf(mounts);
    }

    /** Returns the mount that a path without links lies in. */
    static Optional<Mount> containing(List<Mount> mounts, Path path) {
        // Of mounts on the same folder the last covers the others.
        return mounts.stream()
                .filter(mount -> path.startsWith(mount.mountPoint()))
                .reduce((best, next) ->
                        next.mountPoint().getNameCount() >= best.mountPoint().getNameCount() ? next : best);
    }

    /** Returns the topmost mounts only, those that no other mount on the same folder covers, parents first. */
    static List<Mount> uncovered(List<Mount> mounts) {
        List<Mount> top = new ArrayList<>();
        for (Mount mount : mounts) {
            top.removeIf(lower -> lower.mountPoint().equals(mount.mountPoint()));
            top.add(mount);
        }
        top.sort(Comparator.comparingInt((Mount mount) -> mount.mountPoint().getNameCount())
                .thenComparing(Mount::mountPoint));
        return top;
    }

    private static Optional<Mount> parse(String[] fields) {
        int separator = FIRST_OPTIONAL;
        while (separator < fields.length && !fields[separator].equals("-")) {
            separator++;
        }
        if (fields[MOUNT_ID].isEmpty() || separator + 3 >= fields.length) {
            return Optional.empty();
        }
        String type = KernelText.decode(fields[separator + 1]);
        String source = KernelText.decode(fields[separator + 2]);
        // Commas within a value are escaped, so the list is split before the escapes are undone.
        List<String> options = Arrays.stream(fields[separator + 3].split(","))
                .map(KernelText::decode)
                .toList();
        return KernelText.path(KernelText.decode(fields[MOUNT_POINT]))
                .map(point -> new Mount(point, KernelText.decode(fields[ROOT]), fields[DEVICE], type, source, options));
    }
}
