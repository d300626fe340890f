package kennel.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import kennel.host.MountTable;
import kennel.host.Running;
import kennel.kernel.Fd;
import kennel.plan.Layout;
import kennel.sandbox.Storage;
import kennel.sandbox.StorageText;

/**
 * Who uses a kept storage, by any of its names.
 *
 * @param path where it was said to be
 * @param file what was opened there
 */
record StorageUsers(Path path, Fd file) {

    /**
     * Returns the sandbox that writes to it.
     *
     * @param image whether it is an image
     * @param device the loop device that shows it, if one does
     */
    Optional<Running> find(List<Running> running, boolean image, Optional<Path> device) {
        // What is really mounted there: a path in a record may lead elsewhere by now.
        Object identity = identity(OwnFolder.in(file));
        return running.stream()
                .filter(other -> image
                        ? device.isPresent() && isMounted(device.get().toString(), other.monitor())
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

    /** Returns whether it is what a storage's path leads to. */
    boolean isAt(Storage storage) {
        return StorageText.path(storage)
                .map(other -> identity(file.path()).equals(identity(other)))
                .orElse(false);
    }

    private static Object identity(Path path) {
        try {
            return Files.readAttributes(path, "unix:dev,ino");
        } catch (IOException e) {
            return new Object(); // like no other
        }
    }
}
