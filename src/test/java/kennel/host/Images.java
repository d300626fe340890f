package kennel.host;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/** Files that are no more than the superblock of a filesystem image. */
final class Images {
    private Images() {}

    static byte[] squashfs(int size) {
        return squashfs(size, size, 4);
    }

    static byte[] squashfs(int size, long used, int version) {
        ByteBuffer image = buffer(size);
        return magic(image, 0, "hsqs")
                .putShort(28, (short) version)
                .putLong(40, used)
                .array();
    }

    static byte[] erofs(int size, int blocks, int bits) {
        return buffer(size)
                .putInt(1024, 0xE0F5E1E2)
                .put(1024 + 12, (byte) bits)
                .putInt(1024 + 36, blocks)
                .array();
    }

    static byte[] ext(int size, int blocks, int blocksHigh, int logSize) {
        return buffer(size)
                .putShort(1080, (short) 0xEF53)
                .putInt(1024 + 4, blocks)
                .putInt(1024 + 24, logSize)
                .putInt(1024 + 96, blocksHigh == 0 ? 0 : 0x80)
                .putInt(1024 + 336, blocksHigh)
                .array();
    }

    static byte[] xfs(int size, long blocks, int blockSize) {
        ByteBuffer image = magic(buffer(size), 0, "XFSB").order(ByteOrder.BIG_ENDIAN);
        return image.putInt(4, blockSize).putLong(8, blocks).array();
    }

    static byte[] btrfs(int size, long bytes) {
        return magic(buffer(size), 65600, "_BHRfS_M")
                .putLong(65536 + 112, bytes)
                .array();
    }

    static byte[] iso(int size, int blocks, int blockSize) {
        return magic(buffer(size), 32769, "CD001")
                .putInt(32768 + 80, blocks)
                .putShort(32768 + 128, (short) blockSize)
                .array();
    }

    private static ByteBuffer buffer(int size) {
        return ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
    }

    private static ByteBuffer magic(ByteBuffer image, int offset, String word) {
        return image.put(offset, word.getBytes(StandardCharsets.ISO_8859_1));
    }
}
