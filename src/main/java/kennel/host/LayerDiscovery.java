package kennel.host;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kennel.sandbox.Layer;
import kennel.sandbox.Layer.Role;
import kennel.sandbox.LayerType;
import kennel.sandbox.Words;

/** What of this machine can be a layer: the running union or system, and SFS files that lie around. */
public final class LayerDiscovery {
    private static final Path ROOT = Path.of("/");

    private final Path root;
    private final RealPaths paths;
    private final List<Mount> mounts;
    private final List<Layer> running = new ArrayList<>();
    private final List<LoopFile> inUse = new ArrayList<>();

    /** Looks at the machine whose root folder is given; {@code /} is this one. */
    public LayerDiscovery(Path root) {
        this.root = root;
        paths = new RealPaths(root);
        mounts = MountTable.read(root);
        for (Branch branch : RunningUnion.read(root, mounts)) {
            running.add(layer(branch));
        }
        if (running.isEmpty()) {
            String label = Words.say("layer.label.system");
            running.add(new Layer(label, Role.SYSTEM, LayerType.DIRECTORY, ROOT, -1, true));
        }
    }

    /** Returns what can be ticked, top first: the running system, all on, then other images, off. */
    public List<Layer> layers() {
        List<Layer> layers = new ArrayList<>(running);
        layers.addAll(new LooseImages(root).find(inUse));
        return layers;
    }

    /**
     * Returns the layer that a path names: a part of the running system with its role, or any image or directory.
     *
     * @param absolute an absolute path of the machine
     * @throws kennel.sandbox.SandboxException if it is no layer
     */
    public Layer describe(Path absolute) {
        return known(absolute).orElseGet(() -> file(absolute, LayerProbe.probe(readable(absolute), absolute)));
    }

    /** The same for a path whose type is known, because what it named then is open. */
    public Layer describe(Path absolute, LayerType type) {
        return known(absolute).orElseGet(() -> file(absolute, type));
    }

    private Optional<Layer> known(Path absolute) {
        // By real path, or "/." would be a folder like any other and bring the homes along.
        return paths.resolve(absolute).flatMap(real -> running.stream()
                .filter(layer -> layer.path().equals(real))
                .findFirst());
    }

    private Layer file(Path absolute, LayerType type) {
        Path name = absolute.getFileName();
        // A folder by its real path: the planner sees from the paths which lies in which.
        Path path = type.isImage() ? absolute : paths.resolve(absolute).orElse(absolute);
        return new Layer(
                String.valueOf(name == null ? absolute : name),
                Role.FILE,
                type,
                path,
                type.isImage() ? size(absolute) : -1,
                false);
    }

    private Path readable(Path absolute) {
        return paths.at(paths.resolve(absolute).orElse(absolute));
    }

    private long size(Path image) {
        try {
            return Files.size(readable(image));
        } catch (IOException e) {
            return -1;
        }
    }

    private Layer layer(Branch branch) {
        Mount mount = MountTable.containing(mounts, branch.path()).orElseThrow();
        Optional<LoopFile> image = LoopFile.behind(mount, new SmallFiles(root));
        image.ifPresent(inUse::add);
        String label = image.map(file -> file.path().getFileName().toString()).orElseGet(() -> label(branch, mount));
        long size = image.map(LoopFile::size).orElse(-1L);
        return new Layer(label, branch.role(), LayerType.DIRECTORY, branch.path(), size, true);
    }

    private static String label(Branch branch, Mount mount) {
        if (branch.isSave()) {
            return Words.say("layer.label.save");
        }
        return mount.mountPoint().equals(branch.path()) ? mount.type() : branch.name();
    }
}
