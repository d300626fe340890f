package kennel.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import jnr.constants.platform.Errno;
import kennel.host.DeviceNode;
import kennel.kernel.Fd;
import kennel.kernel.IdMapping;
import kennel.kernel.KernelException;
import kennel.kernel.LoopDevices;
import kennel.kernel.Mounts;
import kennel.kernel.Nodes;
import kennel.plan.Layout;
import kennel.plan.Step;
import kennel.sandbox.ExitCode;
import kennel.sandbox.SandboxException;
import kennel.sandbox.Text;
import kennel.sandbox.Words;

/** Carries out the steps of a plan, in the mount namespace of the calling thread. */
final class StepRunner {
    private static final Path TEMPORARY_FILES = Path.of("/tmp");

    private final Mounts mounts = new Mounts();
    private final OpenLayers layers;
    private final StorageMount kept;
    private final Lent lent;
    private final Optional<IdMapping> idMapping;
    private final Map<Integer, String> shown = new HashMap<>();
    private Optional<String> notShifted = Optional.empty();

    /**
     * Makes a runner.
     *
     * @param kept mounts the storage, if it is kept
     * @param lent what the caller lends the sandbox
     */
    StepRunner(OpenLayers layers, StorageMount kept, Lent lent, Optional<IdMapping> idMapping) {
        this.lent = lent;
        this.layers = layers;
        this.kept = kept;
        this.idMapping = idMapping;
    }

    /** Returns why the ids could not be shifted, if they should have been and could not. */
    Optional<String> notShifted() {
        return notShifted;
    }

    /**
     * Does one step.
     *
     * @throws KernelException if a system call fails
     * @throws IOException if a file cannot be written
     */
    void run(Step step) throws IOException {
        if (step instanceof Step.MountScratch) {
            Scratch.mount(mounts);
        } else if (step instanceof Step.ForbidCalls calls) {
            forbid(calls);
        } else if (step instanceof Step.ProtectProgram protect) {
            mounts.bindReadOnly(protect.program(), protect.program());
        } else if (step instanceof Step.MountStorage storage) {
            mountStorage(storage);
        } else if (step instanceof Step.MountImageStorage || step instanceof Step.ShowFolderStorage) {
            kept.mount();
        } else if (step instanceof Step.ShowDirectory directory) {
            show(directory.slot(), layers.at(directory.source()).path(), directory.shown());
        } else if (step instanceof Step.ShowPart part) {
            show(part.slot(), part.part(), part.part());
        } else if (step instanceof Step.MountImage image) {
            mountImage(image);
        } else if (step instanceof Step.WriteOwnLayer own) {
            OverlayFolder.make(slot(own.slot())).write(own.files());
        } else if (step instanceof Step.ShowDisplay show) {
            lent.display().orElseThrow().show(mounts, OverlayFolder.make(slot(show.slot())));
        } else if (step instanceof Step.ShowSound) {
            lent.sound().orElseThrow().show(mounts);
        } else if (step instanceof Step.MakeDevices make) {
            makeDevices(make);
        } else if (step instanceof Step.ShareTemporaryFiles share) {
            shareTemporaryFiles(share);
        } else if (step instanceof Step.HideDirectories hide) {
            OverlayFolder.make(slot(hide.slot())).hide(hide.hidden());
        } else if (step instanceof Step.TranslateWhiteouts aufs) {
            new AufsWhiteouts(
                            slot(aufs.slot()),
                            OverlayFolder.make(slot(aufs.above())),
                            OverlayFolder.make(slot(aufs.below())))
                    .translate();
        } else if (step instanceof Step.ShiftIds shift) {
            shiftIds(shift);
        } else if (step instanceof Step.Isolate isolate) {
            isolate(isolate);
        } else if (step instanceof Step.Unite unite) {
            unite(unite);
        } else {
            throw new IllegalArgumentException(step.toString());
        }
    }

    private static void forbid(Step.ForbidCalls calls) throws IOException {
        String text = Files.readString(calls.base()) + "\n" + String.join("\n", calls.more()) + "\n";
        Files.writeString(Layout.SECCOMP, text);
    }

    private void mountStorage(Step.MountStorage storage) throws IOException {
        mounts.mount("kennel", Layout.STORAGE, "tmpfs", Mounts.NO_ACCESS_TIMES, "mode=0755,size=" + storage.bytes());
    }

    private void shareTemporaryFiles(Step.ShareTemporaryFiles share) throws IOException {
        mounts.bind(TEMPORARY_FILES, OverlayFolder.makeFolders(Layout.MACHINE_TMP));
        // In place of a link that the layers may have there.
        OverlayFolder.make(slot(share.slot())).makeForAll(TEMPORARY_FILES);
    }

    private static void makeDevices(Step.MakeDevices make) throws IOException {
        OverlayFolder.makeFolders(Layout.DEVICES);
        for (DeviceNode node : make.nodes()) {
            Path shown = Layout.device(node);
            if (Files.notExists(shown)) { // a device may have two names
                new Nodes().makeDevice(shown, node.major(), node.minor());
                Files.setPosixFilePermissions(shown, PosixFilePermissions.fromString("rw-rw-rw-"));
            }
        }
    }

    private Path slot(int slot) throws IOException {
        return OverlayFolder.makeFolders(Layout.slot(slot));
    }

    private void show(int slot, Path source, Path name) throws IOException {
        mounts.bindReadOnly(source, slot(slot));
        shown.put(slot, Text.visible(name));
    }

    private void mountImage(Step.MountImage image) throws IOException {
        try (LoopDevices.Device device = layers.device(image.source())) {
            mounts.mount(
                    device.path(),
                    slot(image.slot()),
                    image.type().filesystem(),
                    Mounts.READ_ONLY | Mounts.NO_SETUID | Mounts.NO_DEVICES,
                    image.type().mountOptions());
        }
        shown.put(image.slot(), Text.visible(image.shown()));
    }

    /** Shifts every layer and the storage or, if the kernel cannot shift one of them, none. */
    private void shiftIds(Step.ShiftIds shift) throws IOException {
        for (Path storage : shift.storages()) {
            makeStorageFolders(storage);
        }
        Map<Path, Fd> copies = new LinkedHashMap<>();
        try (Fd namespace = idMapping.orElseThrow().open(shift.range().mountMap())) {
            for (int slot : shift.slots()) {
                copies.put(Layout.slot(slot), copy(Layout.slot(slot), namespace, shown.getOrDefault(slot, "tmpfs")));
            }
            copies.put(Layout.STORAGE, copy(Layout.STORAGE, namespace, "tmpfs"));
            mounts.bind(Layout.STORAGE, OverlayFolder.makeFolders(Layout.UNSHIFTED_STORAGE));
            copies.forEach((path, copy) -> mounts.attach(copy, path));
        } catch (NotShiftable e) {
            notShifted = Optional.of(e.getMessage());
        } catch (IOException e) {
            notShifted = Optional.of(Words.say("idmap.nonamespace", Text.visible(String.valueOf(e.getMessage()))));
        } finally {
            copies.values().forEach(Fd::close);
            idMapping.ifPresent(IdMapping::close);
        }
    }

    private Fd copy(Path mount, Fd namespace, String name) throws NotShiftable {
        try {
            return mounts.copyWithIdMap(mount, namespace);
        } catch (KernelException e) {
            throw new NotShiftable(Words.say("idmap.layer", name, e.reason()));
        }
    }

    private static void makeStorageFolders(Path storage) throws IOException {
        for (Path folder : List.of(storage, storage.resolve("upper"), storage.resolve("work"))) {
            // In a kept storage, a link could lead anywhere on the machine.
            if (Files.isSymbolicLink(folder)) {
                throw new SandboxException(
                        ExitCode.DATA, Words.say("storage.link", Text.visible(folder.getFileName())));
            }
            OverlayFolder.makeFolders(folder);
        }
    }

    private void isolate(Step.Isolate isolate) throws IOException {
        try {
            uniteAlone(isolate.inner(), slot(isolate.slot()));
        } catch (KernelException e) {
            throw e.errno() == Errno.EINVAL ? unjoinable(shown.get(isolate.inner()), e) : e;
        }
    }

    private void uniteAlone(int slot, Path target) throws IOException {
        // An overlay wants two layers at the least.
        String empty = OverlayFolder.makeFolders(Layout.BASE.resolve("empty")).toString();
        String layers = "lowerdir=" + Layout.slot(slot) + ":" + empty;
        mounts.mount("kennel", target, "overlay", Mounts.READ_ONLY | Mounts.NO_DEVICES, layers);
    }

    /** Returns the layer that overlayfs does not take even alone, such as a folder on FAT or of /proc. */
    private Optional<String> unjoinable() throws IOException {
        Path target = OverlayFolder.makeFolders(Layout.BASE.resolve("alone"));
        for (Map.Entry<Integer, String> layer : new TreeMap<>(shown).entrySet()) {
            try {
                uniteAlone(layer.getKey(), target);
            } catch (KernelException e) {
                return Optional.of(layer.getValue());
            }
        }
        return Optional.empty();
    }

    private static SandboxException unjoinable(String layer, KernelException cause) {
        return new SandboxException(ExitCode.DATA, Words.say("layer.unjoinable", layer), cause);
    }

    private void unite(Step.Unite unite) throws IOException {
        Path target = Layout.ROOT.resolve(Path.of("/").relativize(unite.part()));
        boolean whole = unite.part().getNameCount() == 0;
        if (!whole && !Files.isDirectory(target, LinkOption.NOFOLLOW_LINKS)) {
            return; // an upper layer put something else in its place
        }
        makeStorageFolders(unite.storage());
        List<String> names = new ArrayList<>();
        for (Step.Lower lower : unite.lowers()) {
            lowerName(lower).ifPresent(names::add);
        }
        // Relative names, from the folder of the layers: nothing to escape, and 500 fit into the one page that
        // mount(2) takes.
        mounts.changeDirectory(Layout.LAYERS);
        Path storage = Layout.LAYERS.relativize(unite.storage());
        try {
            mounts.mount(
                    "kennel",
                    target,
                    "overlay",
                    Mounts.NO_ACCESS_TIMES | (unite.devices() ? 0 : Mounts.NO_DEVICES),
                    "lowerdir=" + String.join(":", names) + ",upperdir=" + storage + "/upper,workdir=" + storage
                            + "/work");
        } catch (KernelException e) {
            Optional<String> culprit = e.errno() == Errno.EINVAL ? unjoinable() : Optional.empty();
            throw culprit.isEmpty() ? e : unjoinable(culprit.get(), e);
        }
        mounts.changeDirectory(Path.of("/"));
    }

    /** Returns the mount point's name of a union's layer, of a folder inside if that is what counts. */
    private Optional<String> lowerName(Step.Lower lower) throws IOException {
        if (lower.inside().getNameCount() == 0) {
            return Optional.of(Layout.slotName(lower.slot()));
        }
        Path folder = Layout.slot(lower.slot());
        for (Path name : lower.inside()) {
            folder = folder.resolve(name);
            // A link in a layer could lead anywhere on the machine.
            if (!Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
                return Optional.empty();
            }
        }
        return Optional.of(Layout.slotName(lower.slot()) + lower.inside());
    }

    /** Mounts a storage that is kept. */
    interface StorageMount {
        /** Does it. */
        void mount() throws IOException;
    }

    /** A mount whose owners this kernel cannot shift. */
    private static final class NotShiftable extends Exception {
        private static final long serialVersionUID = 1;

        NotShiftable(String message) {
            super(message);
        }
    }
}
