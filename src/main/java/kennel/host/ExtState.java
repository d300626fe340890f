package kennel.host;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;

/**
 * How an ext2, ext3 or ext4 filesystem was left (kernel: filesystems/ext4/super.rst).
 *
 * @param clean whether it was unmounted and no error was seen in it
 * @param label its name; empty if it has none
 * @param journaled whether it has a journal
 * @param freeBlocks how many blocks are free
 * @param blockBytes the size of a block
 */
public record ExtState(boolean clean, String label, boolean journaled, long freeBlocks, long blockBytes) {
    private static final long SUPERBLOCK = 1024;
    private static final long STATE = SUPERBLOCK + 0x3A;
    private static final long FREE_BLOCKS = SUPERBLOCK + 0xC;
    private static final long LOG_BLOCK_SIZE = SUPERBLOCK + 0x18;
    private static final int LEAST_BLOCK = 1024;
    private static final long COMPATIBLE = SUPERBLOCK + 0x5C;
    private static final int HAS_JOURNAL = 4;
    private static final long INCOMPATIBLE = SUPERBLOCK + 0x60;
    private static final long LABEL = SUPERBLOCK + 0x78;
    private static final int LABEL_BYTES = 16;
    private static final int UNMOUNTED = 1;
    private static final int ERRORS = 2;
    private static final int NEEDS_RECOVERY = 4;

    /**
     * Reads it.
     *
     * @throws IOException if the file cannot be read
     */
    public static ExtState read(Path image) throws IOException {
        try (FileChannel file = FileChannel.open(image)) {
            ImageHeader header = new ImageHeader(file);
            long state = header.little(STATE, 2);
            boolean recovers = (header.little(INCOMPATIBLE, 4) & NEEDS_RECOVERY) != 0;
            return new ExtState(
                    (state & UNMOUNTED) != 0 && (state & ERRORS) == 0 && !recovers,
                    header.text(LABEL, LABEL_BYTES),
                    (header.little(COMPATIBLE, 4) & HAS_JOURNAL) != 0,
                    header.little(FREE_BLOCKS, 4),
                    (long) LEAST_BLOCK << header.little(LOG_BLOCK_SIZE, 4));
        }
    }
}
