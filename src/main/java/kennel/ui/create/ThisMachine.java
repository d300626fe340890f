package kennel.ui.create;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import kennel.host.Checkup;
import kennel.host.LayerDiscovery;
import kennel.host.Machine;
import kennel.host.RunningSandboxes;
import kennel.host.Situation;
import kennel.plan.Preview;
import kennel.sandbox.Draft;
import kennel.sandbox.Finding;
import kennel.sandbox.FreeName;
import kennel.sandbox.Layer;
import kennel.sandbox.SandboxException;
import kennel.sandbox.SandboxSpec;

/**
 * The machine whose root folder is given.
 *
 * @param root {@code /} for this one
 * @param situation who looks at it
 */
record ThisMachine(Path root, Situation situation) implements Surroundings {

    @Override
    public LayerStack stack(Draft draft) {
        LayerDiscovery discovery = new LayerDiscovery(root);
        List<Layer> found = discovery.layers();
        List<Path> usual =
                found.stream().filter(Layer::onByDefault).map(Layer::path).toList();
        if (draft.layers().isEmpty()) {
            List<LayerEntry> entries = found.stream()
                    .map(layer -> LayerEntry.sound(layer, identity(layer.path()), layer.onByDefault(), false))
                    .toList();
            return new LayerStack(entries, usual);
        }
        List<LayerEntry> entries = new ArrayList<>();
        for (Path path : draft.layers()) {
            LayerEntry entry = describe(discovery, path);
            boolean known = found.stream().anyMatch(layer -> layer.path().equals(entry.path()));
            boolean twice = entries.stream().anyMatch(other -> other.identity().equals(entry.identity()));
            entries.add(new LayerEntry(
                    entry.path(), entry.layer(), entry.fault(), entry.identity(), !twice, !known || twice));
        }
        for (Layer layer : found) {
            if (entries.stream().noneMatch(entry -> entry.path().equals(layer.path()))) {
                entries.add(LayerEntry.sound(layer, identity(layer.path()), false, false));
            }
        }
        return new LayerStack(entries, usual);
    }

    @Override
    public LayerEntry entry(Path absolute) {
        return describe(new LayerDiscovery(root), absolute);
    }

    private LayerEntry describe(LayerDiscovery discovery, Path path) {
        try {
            return LayerEntry.sound(discovery.describe(path), identity(path), true, true);
        } catch (SandboxException e) {
            return LayerEntry.broken(path, e.getMessage());
        }
    }

    private Object identity(Path path) {
        try {
            Path real = root.resolve(Path.of("/").relativize(path)).toRealPath();
            return Files.readAttributes(real, BasicFileAttributes.class).fileKey();
        } catch (IOException e) {
            return path;
        }
    }

    @Override
    public MachineOffer offer() {
        Checkup checkup = new Checkup(root, situation);
        List<Finding> lacks = checkup.findings().stream()
                .filter(finding -> finding.severity() == Finding.Severity.LACKS)
                .filter(finding -> !finding.equals(checkup.network())) // a sandbox can do without
                .toList();
        Machine machine = Machine.read(root);
        Set<String> taken = new RunningSandboxes(root)
                .list().stream().map(sandbox -> sandbox.spec().name().id()).collect(Collectors.toSet());
        return new MachineOffer(
                lacks,
                checkup.idMap(),
                checkup.network(),
                new DesktopOffer(
                        checkup.nests(),
                        checkup.installNested(),
                        checkup.sounds(),
                        !machine.hardware().gpu().isEmpty()),
                machine.memoryTotal(),
                machine.memoryAvailable(),
                FreeName.pick(taken));
    }

    @Override
    public Preview preview(SandboxSpec spec) {
        return Preview.of(spec, root);
    }
}
