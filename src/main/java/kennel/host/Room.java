package kennel.host;

import java.io.File;
import java.nio.file.Path;
import java.util.Optional;

/**
 * How full a filesystem is (statvfs(3)).
 *
 * @param used bytes
 * @param total bytes
 */
public record Room(long used, long total) {

    /** Looks at the filesystem of a folder; empty if this process may not look there. */
    public static Optional<Room> at(Path folder) {
        // Not by a FileStore, which would look for the folder in this process's own mount table.
        File place = folder.toFile();
        long total = place.getTotalSpace();
        return total == 0 ? Optional.empty() : Optional.of(new Room(total - place.getFreeSpace(), total));
    }

    /** Returns how full it is, from 0 to 100. */
    public int percent() {
        return (int) Math.min(100, used * 100.0 / total);
    }
}
