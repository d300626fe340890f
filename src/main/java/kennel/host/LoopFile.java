package kennel.host;

import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The image file behind a loop device (loop(4)).
 *
 * @param path its path as the kernel shows it; the file may be out of reach or deleted
 * @param size bytes of the device, which end with the last whole sector; -1 if unknown
 */
record LoopFile(Path path, long size) {
    private static final Pattern DEVICE = Pattern.compile("/dev/loop/?(\\d{1,7})(?:p\\d+)?");
    private static final String DELETED = " (deleted)";
    private static final int SECTOR = 512;

    /** Returns what a mount's source stands for, if it is a loop device. */
    static Optional<LoopFile> behind(Mount mount, SmallFiles files) {
        Matcher matcher = DEVICE.matcher(mount.source());
        if (!matcher.matches()) {
            return Optional.empty();
        }
        String block = "/sys/block/loop" + matcher.group(1);
        String name = files.bytes(block + "/loop/backing_file").stripTrailing();
        if (name.endsWith(DELETED)) {
            name = name.substring(0, name.length() - DELETED.length());
        }
        long size = size(files.text(block + "/size").trim());
        return KernelText.path(KernelText.decode(name))
                .filter(path -> path.getFileName() != null)
                .map(path -> new LoopFile(path, size));
    }

    /** Returns whether a file is this one or a copy of it, such as one that was copied to memory at boot. */
    boolean isLike(Path file, long bytes) {
        return file.equals(path)
                || file.getFileName().equals(path.getFileName()) && (size < 0 || size / SECTOR == bytes / SECTOR);
    }

    private static long size(String sectors) {
        return sectors.matches("\\d{1,15}") ? Long.parseLong(sectors) * SECTOR : -1;
    }
}
