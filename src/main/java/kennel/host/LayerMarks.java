package kennel.host;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.CRC32;
import kennel.sandbox.LayerMark;

/** Looks at a layer for what tells it from others. */
public final class LayerMarks {
    private static final int BEGINNING = 4096;
    private static final Path SYSTEM = Path.of("/");

    private LayerMarks() {}

    /**
     * Returns a layer's mark.
     *
     * @param readable the path to open; it may be a {@code /proc/self/fd/N}
     * @param shown where it lies
     * @throws IOException if it cannot be read
     */
    public static LayerMark of(Path readable, Path shown) throws IOException {
        if (Files.isDirectory(readable)) {
            return new LayerMark(shown, 0, shown.equals(SYSTEM) ? systemName() : "");
        }
        try (InputStream file = Files.newInputStream(readable)) {
            CRC32 sum = new CRC32();
            sum.update(file.readNBytes(BEGINNING));
            return new LayerMark(shown, Files.size(readable), Long.toHexString(sum.getValue()));
        }
    }

    /** What the running system calls itself; its path is the same on every machine. */
    private static String systemName() {
        return OsRelease.read(new SmallFiles(SYSTEM)).value("PRETTY_NAME");
    }
}
