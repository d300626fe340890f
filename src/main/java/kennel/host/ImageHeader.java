package kennel.host;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;

/** Numbers and magic words at fixed places of an image file; what lies beyond its end is zero. */
final class ImageHeader {
    private final FileChannel file;
    private final long size;

    ImageHeader(FileChannel file) throws IOException {
        this.file = file;
        size = file.size();
    }

    /** Returns the file's size in bytes. */
    long size() {
        return size;
    }

    boolean has(long offset, String magic) throws IOException {
        byte[] word = magic.getBytes(StandardCharsets.ISO_8859_1);
        return ByteBuffer.wrap(word).equals(read(offset, word.length));
    }

    /** Returns the text in a field of bytes, of which zeros fill the rest. */
    String text(long offset, int length) throws IOException {
        String field = StandardCharsets.UTF_8.decode(read(offset, length)).toString();
        int end = field.indexOf('\0');
        return end < 0 ? field : field.substring(0, end);
    }

    /** Returns an unsigned number of 1 to 8 bytes, the lowest first. */
    long little(long offset, int width) throws IOException {
        return number(offset, width, ByteOrder.LITTLE_ENDIAN);
    }

    /** Returns an unsigned number of 1 to 8 bytes, the highest first. */
    long big(long offset, int width) throws IOException {
        return number(offset, width, ByteOrder.BIG_ENDIAN);
    }

    private long number(long offset, int width, ByteOrder order) throws IOException {
        ByteBuffer bytes = read(offset, width);
        long number = 0;
        for (int i = 0; i < width; i++) {
            int index = order == ByteOrder.BIG_ENDIAN ? i : width - 1 - i;
            number = number << 8 | Byte.toUnsignedLong(bytes.get(index));
        }
        return number;
    }

    private ByteBuffer read(long offset, int length) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(length);
        while (bytes.hasRemaining()) {
            if (file.read(bytes, offset + bytes.position()) < 0) {
                break;
            }
        }
        return bytes.rewind();
    }
}
