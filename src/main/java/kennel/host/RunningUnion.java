package kennel.host;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** The branches that the running system's root is joined from, top first; none on an ordinary system. */
final class RunningUnion {
    private static final Path ROOT = Path.of("/");

    /** Where Puppy's init moves what it mounted before it switched to the union. */
    private static final Path INITRD = Path.of("/initrd");

    private final RealPaths paths;
    private final List<Mount> mounts;

    private RunningUnion(RealPaths paths, List<Mount> mounts) {
        this.paths = paths;
        this.mounts = mounts;
    }

    static List<Branch> read(Path root, List<Mount> mounts) {
        Optional<Mount> union = MountTable.containing(mounts, ROOT);
        RunningUnion running = new RunningUnion(new RealPaths(root), mounts);
        return switch (union.map(Mount::type).orElse("")) {
            case "aufs" -> AufsBranches.read(union.get(), new SmallFiles(root), running);
            case "overlay" -> OverlayBranches.read(union.get(), running);
            default -> List.of();
        };
    }

    /**
     * Finds a branch whose path may have been written before the switch to the union.
     *
     * @return its path now; empty if it is out of reach, as for the layers of the container that this runs in
     */
    Optional<Path> find(Path written) {
        if (!written.isAbsolute()) {
            return Optional.empty();
        }
        return locate(written).or(() -> locate(INITRD.resolve(ROOT.relativize(written))));
    }

    private Optional<Path> locate(Path candidate) {
        // A union cannot hold itself: a folder of that name within it is another one.
        return paths.directory(candidate).filter(real -> MountTable.containing(mounts, real)
                .filter(mount -> !mount.mountPoint().equals(ROOT))
                .isPresent());
    }
}
