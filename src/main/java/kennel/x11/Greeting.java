package kennel.x11;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * What a server says when it lets a client in (X Window System Protocol, chapter 8, Connection Setup).
 *
 * @param base the first id that the client may give to what it makes
 * @param mask the bits of such ids that it may choose
 * @param root the window of the first screen
 */
record Greeting(int base, int mask, int root) {
    /** How long the part of an answer is that tells the length of the rest. */
    static final int HEAD = 8;

    private static final int LEAST_BYTES = 32;
    private static final int FORMAT_BYTES = 8;
    private static final short MAJOR = 11;

    /** Returns what the client says first. */
    static ByteBuffer hello(Optional<byte[]> cookie) {
        byte[] method = cookie.isPresent() ? XAuthority.COOKIE.getBytes(StandardCharsets.US_ASCII) : new byte[0];
        byte[] data = cookie.orElse(new byte[0]);
        int methodEnd = 12 + XRequest.padded(method.length);
        ByteBuffer hello =
                ByteBuffer.allocate(methodEnd + XRequest.padded(data.length)).order(ByteOrder.LITTLE_ENDIAN);
        hello.put((byte) 'l').put((byte) 0).putShort(MAJOR).putShort((short) 0);
        hello.putShort((short) method.length).putShort((short) data.length).putShort((short) 0);
        hello.put(method).position(methodEnd);
        return hello.put(data).clear();
    }

    /** Returns how many bytes follow the head, 256 KiB at most. */
    static int rest(ByteBuffer head) {
        return (head.getShort(6) & 0xffff) * 4;
    }

    /**
     * Reads the answer.
     *
     * @throws IOException if it is a refusal, or no answer of an X server
     */
    static Greeting of(ByteBuffer head, ByteBuffer rest) throws IOException {
        if (head.get(0) != 1) {
            int length = Math.min(head.get(1) & 0xff, rest.limit());
            byte[] reason = new byte[length];
            rest.get(0, reason);
            throw new IOException(new String(reason, StandardCharsets.ISO_8859_1).strip());
        }
        if (rest.limit() < LEAST_BYTES) {
            throw new IOException("a greeting of " + rest.limit() + " bytes");
        }
        int vendor = XRequest.padded(rest.getShort(16) & 0xffff);
        int screen = LEAST_BYTES + vendor + (rest.get(21) & 0xff) * FORMAT_BYTES;
        if (rest.get(20) == 0 || screen > rest.limit() - 4) {
            throw new IOException("a greeting without a screen");
        }
        return new Greeting(rest.getInt(4), rest.getInt(8), rest.getInt(screen));
    }
}
