package kennel.plan;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import kennel.host.DeviceNode;
import kennel.host.Machine;
import kennel.host.SystemLayer.Hidden;
import kennel.plan.Step.Lower;
import kennel.sandbox.ExitCode;
import kennel.sandbox.Layer;
import kennel.sandbox.SandboxException;
import kennel.sandbox.SandboxSpec;
import kennel.sandbox.Size;
import kennel.sandbox.Sound;
import kennel.sandbox.Start;
import kennel.sandbox.Storage;
import kennel.sandbox.Words;

/** Makes a plan from what is wanted and what the machine offers; touches nothing. */
public final class Planner {
    /** So many lower layers one union may have (OVL_MAX_STACK in the kernel's fs/overlayfs/params.h). */
    private static final int MOST_LOWERS = 500;

    /** How the names of the storage's folders begin that belong to separately mounted parts of the system. */
    public static final String PART = "part_";

    private static final Path WHOLE = Path.of("/");

    private final Machine machine;
    private final List<Path> systemParts;
    private final List<Hidden> systemHidden;

    private final List<Step> steps = new ArrayList<>();
    private final List<Lower> lowers = new ArrayList<>();
    private final List<List<Lower>> partLowers = new ArrayList<>();
    private final List<Step.Isolate> isolated = new ArrayList<>();
    private int slots;

    private Planner(Machine machine, List<Path> systemParts, List<Hidden> systemHidden) {
        this.machine = machine;
        this.systemParts = systemParts;
        this.systemHidden = systemHidden;
        systemParts.forEach(part -> partLowers.add(new ArrayList<>()));
    }

    /**
     * Returns the plan.
     *
     * @param spec what is wanted
     * @param layers what the spec's layers are, in the same order
     * @param range the outside ids, if they shall be shifted
     * @param machine what the machine offers
     * @param parts separately mounted parts of the running system, parents first
     * @param hidden directories of the running system that no sandbox sees
     * @throws SandboxException if the machine cannot do what is wanted
     */
    public static LaunchPlan plan(
            SandboxSpec spec,
            List<Layer> layers,
            Optional<IdRange> range,
            Machine machine,
            List<Path> parts,
            List<Hidden> hidden) {
        boolean system = layers.stream().anyMatch(layer -> layer.role() == Layer.Role.SYSTEM);
        Planner planner = new Planner(machine, system ? parts : List.of(), hidden);
        planner.mountLayers(spec, layers);
        planner.unite(range);
        return new LaunchPlan(planner.steps, LxcConfig.text(spec, machine, range));
    }

    private Step storage(Storage storage) {
        if (storage instanceof Storage.Image image) {
            return new Step.MountImageStorage(image.path());
        }
        return storage instanceof Storage.Folder folder
                ? new Step.ShowFolderStorage(folder.path())
                : new Step.MountStorage(storageBytes((Storage.Tmpfs) storage, machine));
    }

    /**
     * Returns the most bytes that storage in memory may hold.
     *
     * @throws SandboxException if more is wanted than the machine's memory
     */
    public static long storageBytes(Storage.Tmpfs storage, Machine machine) {
        OptionalLong wanted = storage.bytes();
        if (wanted.isPresent() && wanted.getAsLong() > machine.memoryTotal()) {
            throw new SandboxException(
                    ExitCode.USAGE,
                    Words.say("size.memory", Size.show(wanted.getAsLong()), Size.show(machine.memoryTotal())));
        }
        return wanted.orElse(Math.max(machine.memoryAvailable() / 2, 1 << 20));
    }

    private void mountLayers(SandboxSpec spec, List<Layer> layers) {
        steps.add(new Step.MountScratch());
        machine.seccompProfile()
                .ifPresent(profile -> steps.add(new Step.ForbidCalls(profile, Confinement.FORBIDDEN_CALLS)));
        machine.lxc()
                .filter(lxc -> !(spec.start() instanceof Start.Boot))
                .ifPresent(lxc -> steps.add(new Step.ProtectProgram(lxc.resolve("lxc-execute"))));
        steps.add(storage(spec.storage()));
        int own = layer();
        steps.add(new Step.WriteOwnLayer(own, OwnLayer.files(spec.name())));
        switch (spec.desktop()) {
            case NESTED -> steps.add(new Step.ShowDisplay(own));
            case CLASSIC -> steps.add(new Step.ShareTemporaryFiles(own));
            case NONE -> {}
        }
        if (spec.passthrough().sound() == Sound.SERVER) {
            steps.add(new Step.ShowSound());
        }
        List<DeviceNode> devices = PassedDevices.of(spec.passthrough(), machine.hardware());
        if (!devices.isEmpty()) {
            steps.add(new Step.MakeDevices(devices));
        }
        for (int source = 0; source < layers.size(); source++) {
            mountLayer(layers, source);
        }
        if (lowers.size() > MOST_LOWERS) {
            throw new SandboxException(
                    ExitCode.USAGE,
                    Words.say("layers.toomany", layers.size(), layers.size() - (lowers.size() - MOST_LOWERS)));
        }
    }

    private void mountLayer(List<Layer> layers, int source) {
        Layer layer = layers.get(source);
        switch (layer.role()) {
            case SYSTEM -> mountSystem(layer, source);
            case AUFS_SAVE -> {
                int above = layer();
                int slot = layer();
                steps.add(new Step.ShowDirectory(slot, source, layer.path()));
                steps.add(new Step.TranslateWhiteouts(slot, above, layer()));
            }
            case BRANCH, SAVE, FILE -> {
                int slot = layer();
                if (liesInAnother(layer, layers)) {
                    int inner = slots++;
                    steps.add(new Step.ShowDirectory(inner, source, layer.path()));
                    isolated.add(new Step.Isolate(slot, inner, layer.path()));
                    return;
                }
                steps.add(
                        layer.type().isImage()
                                ? new Step.MountImage(slot, source, layer.type(), layer.path())
                                : new Step.ShowDirectory(slot, source, layer.path()));
            }
        }
    }

    private static boolean liesInAnother(Layer layer, List<Layer> layers) {
        return !layer.type().isImage()
                && layers.stream()
                        .filter(other -> other != layer && !other.type().isImage())
                        .anyMatch(other -> layer.path().startsWith(other.path()));
    }

    private void mountSystem(Layer layer, int source) {
        steps.add(new Step.HideDirectories(layer(), systemHidden));
        int slot = slots++;
        steps.add(new Step.ShowDirectory(slot, source, layer.path()));
        lowers.add(new Lower(slot, WHOLE));
        for (int i = 0; i < systemParts.size(); i++) {
            int partSlot = slots++;
            steps.add(new Step.ShowPart(partSlot, systemParts.get(i)));
            partLowers.get(i).add(new Lower(partSlot, WHOLE));
        }
    }

    /** Takes the next slot for a layer that lies in the union of the root and of every part. */
    private int layer() {
        int slot = slots++;
        lowers.add(new Lower(slot, WHOLE));
        for (int i = 0; i < systemParts.size(); i++) {
            partLowers.get(i).add(new Lower(slot, systemParts.get(i)));
        }
        return slot;
    }

    /** The storage's folders: that of the root, and those of the system's parts. */
    private List<Path> storages() {
        List<Path> folders = new ArrayList<>(List.of(Layout.STORAGE));
        systemParts.forEach(part -> folders.add(Layout.STORAGE.resolve(partName(part))));
        return folders;
    }

    /** A name that a kept storage finds again, whatever other parts there are then. */
    private static String partName(Path part) {
        String below = WHOLE.relativize(part).toString();
        return PART + below.replace("_", "__").replace('/', '_');
    }

    private void unite(Optional<IdRange> range) {
        List<Path> storages = storages();
        range.ifPresent(ids -> {
            List<Integer> all = new ArrayList<>();
            for (int slot = 0; slot < slots; slot++) {
                all.add(slot);
            }
            // What is isolated gets its shift through the layer in it: an overlay itself cannot be shifted.
            isolated.forEach(isolate -> all.remove((Integer) isolate.slot()));
            steps.add(new Step.ShiftIds(ids, all, storages));
        });
        steps.addAll(isolated);
        boolean devices = machine.cgroups().filtersDevices();
        steps.add(new Step.Unite(lowers, WHOLE, storages.get(0), devices));
        for (int i = 0; i < systemParts.size(); i++) {
            steps.add(new Step.Unite(partLowers.get(i), systemParts.get(i), storages.get(i + 1), devices));
        }
    }
}
