package kennel.x11;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/** One request as bytes (X Window System Protocol, appendix B), in the order of Intel's processors. */
final class XRequest {
    /** Without BIG-REQUESTS a length is 16 bits of words. */
    static final int MOST_BYTES = 0xffff * 4;

    private final ByteBuffer bytes;

    /**
     * Begins a request.
     *
     * @param code the major opcode
     * @param detail the second byte
     * @param more how many bytes follow the first four
     */
    XRequest(int code, int detail, int more) {
        if (more > MOST_BYTES - 4) {
            throw new IllegalArgumentException(more + " bytes");
        }
        bytes = ByteBuffer.allocate(4 + padded(more)).order(ByteOrder.LITTLE_ENDIAN);
        bytes.put((byte) code).put((byte) detail).putShort((short) 0);
    }

    /** Makes a request whose only argument is a name. */
    static XRequest named(int code, int detail, String name) {
        byte[] data = name.getBytes(StandardCharsets.ISO_8859_1);
        return new XRequest(code, detail, 4 + data.length)
                .shorts(data.length, 0)
                .data(data);
    }

    XRequest words(int... values) {
        for (int value : values) {
            bytes.putInt(value);
        }
        return this;
    }

    XRequest shorts(int... values) {
        for (int value : values) {
            bytes.putShort((short) value);
        }
        return this;
    }

    XRequest data(byte[] data) {
        bytes.put(data);
        return this;
    }

    /** Returns the whole, with its length in units of four bytes. */
    ByteBuffer finished() {
        bytes.position(padded(bytes.position()));
        bytes.putShort(2, (short) (bytes.position() / 4));
        return bytes.flip();
    }

    static int padded(int bytes) {
        return (bytes + 3) & ~3;
    }
}
