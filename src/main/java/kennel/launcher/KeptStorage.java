package kennel.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import kennel.host.ExtState;
import kennel.host.LayerProbe;
import kennel.host.Running;
import kennel.kernel.Fd;
import kennel.kernel.FileLock;
import kennel.kernel.KernelException;
import kennel.kernel.LoopDevices;
import kennel.kernel.Mounts;
import kennel.plan.Layout;
import kennel.sandbox.ExitCode;
import kennel.sandbox.LayerType;
import kennel.sandbox.SandboxException;
import kennel.sandbox.Storage;
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

    private static final int MOST_TRIES = 100;
    private static final long TRY_NANOS = 20_000_000;

    private final Mounts mounts = new Mounts();
    private final Path path;
    private final String shown;
    private final Fd file;
    private final LayerType type;
    private final StorageUsers users;
    private final CompletableFuture<Optional<Path>> foundDevice;
    private Optional<CompletableFuture<LoopDevices.Device>> attached = Optional.empty();

    private KeptStorage(Path path, Fd file, LayerType type) {
        this.path = path;
        this.file = file;
        this.type = type;
        shown = Text.visible(path);
        users = new StorageUsers(path, file);
        // There may be a hundred devices to look at: meanwhile this thread looks for sandboxes.
        foundDevice = CompletableFuture.supplyAsync(this::device);
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
        Optional<Path> device = foundDevice.join();
        Optional<Running> user = users.find(running, type.isImage(), device);
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
        if (device.isPresent()) {
            throw inUse("storage.inloop", "");
        }
    }

    /** Returns the sandbox that writes to it. */
    Optional<Running> user(List<Running> running) {
        return users.find(running, type.isImage(), device());
    }

    /** Returns the loop device that shows it, if it is an image and one does. */
    Optional<Path> device() {
        if (!type.isImage()) {
            return Optional.empty();
        }
        try {
            Map<String, Object> numbers = Files.readAttributes(file.path(), "unix:dev,ino");
            return new LoopDevices().showing((Long) numbers.get("dev"), (Long) numbers.get("ino"));
        } catch (IOException e) {
            throw new UncheckedIOException(e); // of an open file: its disk has gone
        }
    }

    /** Begins what takes the kernel a while, once it is taken; the mounting will wait for it. */
    void attachAhead() throws IOException {
        if (type.isImage() && ext().map(ExtState::clean).orElse(true)) {
            attached = Optional.of(CompletableFuture.supplyAsync(() -> new LoopDevices().attachWritable(file)));
        }
    }

    private SandboxException inUse(String key, String name) {
        return new SandboxException(ExitCode.TRY_AGAIN, Words.say(key, shown, name));
    }

    /** Returns whether it is what a storage's path leads to. */
    boolean isAt(Storage storage) {
        return users.isAt(storage);
    }

    /** Mounts it in this thread's namespace to be looked at: nothing in it changes. */
    void mountReadOnly() throws IOException {
        if (type.isImage()) {
            mountToRead();
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
        if (type.isImage()) {
            if (type == LayerType.EXT) {
                repair().repair(told);
            }
            mountToWrite();
        } else {
            try (Fd inner = OwnFolder.open(file, shown)) {
                mounts.bind(inner.path(), Layout.STORAGE);
            }
        }
        StorageContent.requireOwn(Layout.STORAGE, shown);
    }

    /** Mounts an image as it is: nothing is checked, no byte of it changes. */
    void mountToRead() {
        try (LoopDevices.Device device = new LoopDevices().attach(file)) {
            mounts.mount(
                    device.path(),
                    Layout.STORAGE,
                    type.filesystem(),
                    Mounts.READ_ONLY | Mounts.NO_SETUID | Mounts.NO_DEVICES,
                    type.mountOptions());
        }
    }

    /** Mounts an image that was repaired. */
    void mountToWrite() {
        try (LoopDevices.Device device = writableDevice()) {
            mounts.mount(
                    device.path(),
                    Layout.STORAGE,
                    type.filesystem(),
                    Mounts.NO_ACCESS_TIMES | Mounts.NO_SETUID | Mounts.NO_DEVICES,
                    "");
        }
    }

    private LoopDevices.Device writableDevice() {
        try {
            return attached.isPresent() ? attached.get().join() : new LoopDevices().attachWritable(file);
        } catch (CompletionException e) {
            throw e.getCause() instanceof KernelException known ? known : e;
        } finally {
            attached = Optional.empty();
        }
    }

    /** Unmounts it, so that another can take it at once. */
    void unmount() throws IOException {
        mounts.unmount(Layout.STORAGE);
        // Some kernels let go of the loop device a little later.
        for (int tries = 0; device().isPresent() && tries < MOST_TRIES; tries++) {
            LockSupport.parkNanos(TRY_NANOS);
        }
    }

    /** Returns how an ext image was left; empty for another filesystem. */
    Optional<ExtState> ext() throws IOException {
        return type == LayerType.EXT ? Optional.of(ExtState.read(file.path())) : Optional.empty();
    }

    /** Returns the repair of an ext image. */
    ImageRepair repair() {
        return new ImageRepair(file, shown);
    }

    /**
     * Gives an ext image the journal that a conversion needs.
     *
     * @throws SandboxException if it has no room for one
     */
    void makeJournal() throws IOException {
        if (type == LayerType.EXT) {
            new ExtJournal(file, shown).make();
        }
    }

    /** Waits until an image is on its disk. */
    void sync() throws IOException {
        try (FileChannel channel = FileChannel.open(file.path(), StandardOpenOption.WRITE)) {
            channel.force(true);
        }
    }

    @Override
    public void close() {
        attached.ifPresent(device -> device.thenAccept(LoopDevices.Device::close));
        file.close();
    }
}
