package kennel.host;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * A character device.
 *
 * @param path where its node is on the machine
 * @param major the number of its driver
 * @param minor the driver's number for it
 */
public record DeviceNode(Path path, int major, int minor) {
    private static final int TYPE = 0170000;
    private static final int CHARACTER_DEVICE = 0020000;

    /** Reads one below a root folder; empty if nothing of the kind is there. */
    static Optional<DeviceNode> read(Path root, Path path) {
        try {
            Map<String, Object> found = Files.readAttributes(
                    root.resolve(Path.of("/").relativize(path)), "unix:mode,rdev", LinkOption.NOFOLLOW_LINKS);
            long device = (Long) found.get("rdev");
            return ((Integer) found.get("mode") & TYPE) == CHARACTER_DEVICE
                    ? Optional.of(new DeviceNode(path, major(device), minor(device)))
                    : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** The C library's arrangement of both numbers in one (makedev(3)). */
    private static int major(long device) {
        return (int) (device >> 8 & 0xfff | device >> 32 & 0xfffff000L);
    }

    private static int minor(long device) {
        return (int) (device & 0xff | device >> 12 & 0xffffff00L);
    }
}
