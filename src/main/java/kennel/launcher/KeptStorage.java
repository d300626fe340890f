package kennel.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import kennel.host.LayerProbe;
import kennel.host.MountTable;
import kennel.host.Running;
import kennel.kernel.Fd;
import kennel.kernel.FileLock;
import kennel.kernel.KernelException;
import kennel.kernel.LoopDevices;
import kennel.kernel.Mounts;
import kennel.plan.Layout;
import kennel.plan.Planner;
import kennel.sandbox.ExitCode;
import kennel.sandbox.LayerType;
import kennel.sandbox.SandboxException;
import kennel.sandbox.Storage;
import kennel.sandbox.StorageRecord;
import kennel.sandbox.StorageText;
import kennel.sandbox.Text;
import kennel.sandbox.Words;

/**
 * An image or a folder that is kept, opened once: what was checked is what is mounted, even if its path changes.
 *
 * <p>It is locked as long as it is used: a loop device holds the opening of its image, and with it the lock; of a
 * folder, the lock goes over into the mount that other starts can see.
 */
final class KeptStorage implements AutoCloseable {
    /** Those whose directories can be the upper layer of a union, and that a loop device can carry. */
    private static final Set<LayerType> WRITABLE = EnumSet.of(LayerType.EXT, LayerType.XFS, LayerType.BTRFS);

    private static final Set<String> FOLDERS = Set.of("upper", "work", "lost+found");

    private static final Set<String> NOTES = Set.of(StorageRecord.FILE, StorageRecord.FRESH_FILE);

    private final Path path;
    private final String shown;
    private final Fd file;
    private final LayerType type;

    private KeptStorage(Path path, Fd file, LayerType type) {
        this.path = path;
        this.file = file;
        this.type = type;
        shown = Text.visible(path);
    }

    /**
     * Opens it; empty for storage that is not kept.
     *
     * @throws SandboxException if it is missing, cannot be written, or is none
     */
    static Optional<KeptStorage> open(Storage storage) {
        Optional<Path> path = StorageText.path(storage);
        if (path.isEmpty()) {
            return Optional.empty();
        }
        boolean image = storage instanceof Storage.Image;
        Fd file = openFile(path.get(), image);
        try {
            LayerType type = LayerProbe.probe(file.path(), path.get());
            String shown = Text.visible(path.get());
            if (image && !type.isImage()) {
                throw new SandboxException(ExitCode.DATA, Words.say("storage.isfolder", shown));
            }
            if (!image && type.isImage()) {
                throw new SandboxException(ExitCode.DATA, Words.say("storage.isfile", shown));
            }
            if (image && !WRITABLE.contains(type)) {
                throw new SandboxException(ExitCode.DATA, Words.say("storage.readonly", shown, type.displayName()));
            }
            return Optional.of(new KeptStorage(path.get(), file, type));
        } catch (RuntimeException e) {
            file.close();
            throw e;
        }
    }

    private static Fd openFile(Path path, boolean image) {
        try {
            return image ? Fd.openToWrite(path) : Fd.open(path);
        } catch (KernelException e) {
            String shown = Text.visible(path);
            throw switch (e.errno()) {
                case ENOENT, ENOTDIR -> new SandboxException(ExitCode.NO_INPUT, Words.say("storage.missing", shown), e);
                case EISDIR -> new SandboxException(ExitCode.DATA, Words.say("storage.isfolder", shown), e);
                default -> new SandboxException(
                        ExitCode.NO_PERMISSION, Words.say("storage.unwritable", shown, e.reason()), e);
            };
        }
    }

    Fd file() {
        return file;
    }

    LayerType type() {
        return type;
    }

    /** Returns what messages call it. */
    String shown() {
        return shown;
    }

    /**
     * Takes it for one use; to be called while no other start can.
     *
     * @throws SandboxException if a sandbox, a mount or a loop device uses it
     */
    void take(List<Running> running) throws IOException {
        Optional<Running> user = user(running);
        if (user.isPresent()) {
            throw inUse("storage.insandbox", user.get().spec().name().id());
        }
        for (Running other : running) {
            if (other.spec().layers().contains(path)) {
                throw inUse("storage.insandbox", other.spec().name().id());
            }
        }
        if (!FileLock.take(file)) {
            throw inUse("storage.locked", "");
        }
        if (device().isPresent()) {
            throw inUse("storage.inloop", "");
        }
    }

    /** Returns the sandbox that writes to it. */
    Optional<Running> user(List<Running> running) throws IOException {
        // What is really mounted there: a path in a record may lead elsewhere by now.
        Optional<String> device = device().map(Path::toString);
        Object identity = identity(OwnFolder.in(file));
        return running.stream()
                .filter(other -> type.isImage()
                        ? device.isPresent() && isMounted(device.get(), other.monitor())
                        : identity.equals(identity(Layout.storage(other.monitor()))))
                .findFirst()
                .or(() -> running.stream().filter(this::isMeant).findFirst());
    }

    private static boolean isMounted(String device, long monitor) {
        return MountTable.of(monitor).stream()
                .anyMatch(mount -> mount.mountPoint().equals(Layout.STORAGE)
                        && mount.source().equals(device));
    }

    /** One that is starting has not mounted it yet. */
    private boolean isMeant(Running other) {
        return StorageText.path(other.spec().storage()).equals(Optional.of(path));
    }

    /** Returns the loop device that shows it, if it is an image and one does. */
    Optional<Path> device() throws IOException {
        if (!type.isImage()) {
            return Optional.empty();
        }
        Map<String, Object> numbers = Files.readAttributes(file.path(), "unix:dev,ino");
        return new LoopDevices().showing((Long) numbers.get("dev"), (Long) numbers.get("ino"));
    }

    private SandboxException inUse(String key, String name) {
        return new SandboxException(ExitCode.TRY_AGAIN, Words.say(key, shown, name));
    }

    private static Object identity(Path path) {
        try {
            return Files.readAttributes(path, "unix:dev,ino");
        } catch (IOException e) {
            return new Object(); // like no other
        }
    }

    /** Returns whether it is what a storage's path leads to. */
    boolean isAt(Storage storage) {
        return StorageText.path(storage)
                .map(other -> identity(file.path()).equals(identity(other)))
                .orElse(false);
    }

    /** Mounts it in this thread's namespace to be looked at: nothing in it changes. */
    void mountReadOnly() throws IOException {
        Mounts mounts = new Mounts();
        if (type.isImage()) {
            try (LoopDevices.Device device = new LoopDevices().attach(file)) {
                mounts.mount(
                        device.path(),
                        Layout.STORAGE,
                        type.filesystem(),
                        Mounts.READ_ONLY | Mounts.NO_SETUID | Mounts.NO_DEVICES,
                        type.mountOptions());
            }
        } else {
            mounts.bindReadOnly(OwnFolder.in(file), Layout.STORAGE);
        }
    }

    /** Removes what sandboxes wrote into a folder; an image is its owner's. */
    void empty() throws IOException {
        if (!type.isImage()) {
            OwnFolder.remove(file);
        }
    }

    /**
     * Mounts it in this thread's namespace.
     *
     * @param told is given what was found and repaired
     * @throws SandboxException if it is damaged beyond repair
     */
    void mount(Consumer<String> told) throws IOException {
        Mounts mounts = new Mounts();
        if (type.isImage()) {
            if (type == LayerType.EXT) {
                new ImageRepair(file, shown).repair(told);
            }
            try (LoopDevices.Device device = new LoopDevices().attachWritable(file)) {
                mounts.mount(
                        device.path(),
                        Layout.STORAGE,
                        type.filesystem(),
                        Mounts.NO_ACCESS_TIMES | Mounts.NO_SETUID | Mounts.NO_DEVICES,
                        "");
            }
        } else {
            try (Fd inner = OwnFolder.open(file, shown)) {
                mounts.bind(inner.path(), Layout.STORAGE);
            }
        }
        checkContent();
    }

    /** What is in it comes from whoever made it: links could lead out of it, and files may be no storage of Kennel's. */
    private void checkContent() throws IOException {
        try (Stream<Path> entries = Files.list(Layout.STORAGE)) {
            for (Path entry : (Iterable<Path>) entries::iterator) {
                String name = entry.getFileName().toString();
                boolean known = NOTES.contains(name)
                        ? Files.isRegularFile(entry, LinkOption.NOFOLLOW_LINKS)
                        : (FOLDERS.contains(name) || name.startsWith(Planner.PART))
                                && Files.isDirectory(entry, LinkOption.NOFOLLOW_LINKS);
                if (!known) {
                    throw new SandboxException(ExitCode.DATA, Words.say("storage.foreign", shown, Text.visible(name)));
                }
            }
        }
    }

    @Override
    public void close() {
        file.close();
    }
}
