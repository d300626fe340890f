package kennel.host;

import java.io.IOException;
import java.util.Optional;
import kennel.sandbox.LayerType;

/**
 * What an image says about itself, in the places that the kernel's filesystems define.
 *
 * <p>The numbers come from a file that anybody may have made: products that do not fit count as the greatest
 * unsigned number, and block sizes that the kernel refuses make the superblock unsound.
 *
 * @param type the filesystem
 * @param version the version of the format where there are several, otherwise 0
 * @param end where the superblock itself ends, in bytes from the file's start
 * @param sound whether the kernel would accept the numbers
 * @param bytes the size of the filesystem, unsigned
 */
record Superblock(LayerType type, int version, long end, boolean sound, long bytes) {
    private static final long ISO_DESCRIPTOR = 32768;
    private static final long BTRFS_BLOCK = 65536;
    private static final long BLOCK_1K = 1024;

    /** Returns the superblock of the first filesystem whose magic is there. */
    static Optional<Superblock> read(ImageHeader header) throws IOException {
        if (header.has(0, "hsqs")) {
            return Optional.of(squashfs(header));
        } else if (header.has(0, "XFSB")) {
            return Optional.of(xfs(header));
        } else if (header.little(BLOCK_1K, 4) == 0xE0F5E1E2L) {
            return Optional.of(erofs(header));
        } else if (header.little(BLOCK_1K + 56, 2) == 0xEF53) {
            return Optional.of(ext(header));
        } else if (header.has(BTRFS_BLOCK + 64, "_BHRfS_M")) {
            return Optional.of(btrfs(header));
        } else if (header.has(ISO_DESCRIPTOR + 1, "CD001")) {
            return Optional.of(iso(header));
        }
        return Optional.empty();
    }

    private static Superblock squashfs(ImageHeader header) throws IOException {
        long bytes = header.little(40, 8);
        // Versions before 4 keep their size elsewhere.
        int version = (int) header.little(28, 2);
        return new Superblock(LayerType.SQUASHFS, version, 96, Long.compareUnsigned(bytes, 96) >= 0, bytes);
    }

    private static Superblock xfs(ImageHeader header) throws IOException {
        long blockSize = header.big(4, 4);
        boolean sound = isPowerOfTwo(blockSize, 512, 65536);
        return new Superblock(LayerType.XFS, 0, 512, sound, product(header.big(8, 8), blockSize));
    }

    private static Superblock erofs(ImageHeader header) throws IOException {
        int bits = (int) header.little(BLOCK_1K + 12, 1);
        boolean sound = bits >= 9 && bits <= 16;
        long bytes = product(header.little(BLOCK_1K + 36, 4), 1L << (bits & 31));
        return new Superblock(LayerType.EROFS, 0, BLOCK_1K + 128, sound, bytes);
    }

    private static Superblock ext(ImageHeader header) throws IOException {
        long blocks = header.little(BLOCK_1K + 4, 4);
        boolean has64Bits = (header.little(BLOCK_1K + 96, 4) & 0x80) != 0;
        if (has64Bits) {
            blocks |= header.little(BLOCK_1K + 336, 4) << 32;
        }
        long logSize = header.little(BLOCK_1K + 24, 4);
        boolean sound = logSize <= 6;
        return new Superblock(LayerType.EXT, 0, 2 * BLOCK_1K, sound, product(blocks, BLOCK_1K << (logSize & 7)));
    }

    private static Superblock btrfs(ImageHeader header) throws IOException {
        return new Superblock(LayerType.BTRFS, 0, BTRFS_BLOCK + 4096, true, header.little(BTRFS_BLOCK + 112, 8));
    }

    private static Superblock iso(ImageHeader header) throws IOException {
        long blockSize = header.little(ISO_DESCRIPTOR + 128, 2);
        boolean sound = isPowerOfTwo(blockSize, 512, 2048);
        long bytes = product(header.little(ISO_DESCRIPTOR + 80, 4), blockSize);
        return new Superblock(LayerType.ISO9660, 0, ISO_DESCRIPTOR + 2048, sound, bytes);
    }

    private static boolean isPowerOfTwo(long number, long least, long most) {
        return number >= least && number <= most && Long.bitCount(number) == 1;
    }

    private static long product(long blocks, long blockSize) {
        boolean fits = blockSize == 0 || Long.compareUnsigned(blocks, Long.divideUnsigned(-1L, blockSize)) <= 0;
        return fits ? blocks * blockSize : -1L;
    }
}
