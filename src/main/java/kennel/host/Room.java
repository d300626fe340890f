package kennel.host;

import java.io.File;
import java.nio.file.Path;

/**
 * How full a filesystem is (statvfs(3)), in bytes.
 *
 * @param used of them
 * @param free what this process can still write
 * @param total all of them, with those that only root can write
 */
public record Room(long used, long free, long total) {

    /** Looks at the filesystem of a folder; all is 0 if this process may not look there. */
    public static Room at(Path folder) {
        // Not by a FileStore, which would look for the folder in this process's own mount table.
        File place = folder.toFile();
        long total = place.getTotalSpace();
        return new Room(total - place.getFreeSpace(), place.getUsableSpace(), total);
    }

    /** Returns whether this process may look there. */
    public boolean isKnown() {
        return total > 0;
    }

    /** Returns how full it is, from 0 to 100. */
    public int percent() {
        return (int) Math.min(100, used * 100.0 / total);
    }
}
