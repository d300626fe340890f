package kennel.launcher;

import java.io.ByteArrayOutputStream;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/** The key by which an X server knows its clients, MIT-MAGIC-COOKIE-1 (Xsecurity(7)). */
final class Cookie {
    private static final String NAME = "MIT-MAGIC-COOKIE-1";
    private static final int BYTES = 16;

    /** Any machine, and with no number any display: the sandbox has another host name than the server. */
    private static final short WILD = (short) 0xffff;

    private final byte[] key;

    private Cookie(byte[] key) {
        this.key = key;
    }

    /** Returns the cookie of a file in the format of xauth(1); empty unless it holds this one thing. */
    static Optional<Cookie> read(byte[] file) {
        try {
            ByteBuffer rest = ByteBuffer.wrap(file);
            rest.getShort(); // family
            counted(rest); // address
            counted(rest); // number
            boolean named = Arrays.equals(counted(rest), NAME.getBytes(StandardCharsets.US_ASCII));
            byte[] key = counted(rest);
            return named && key.length == BYTES && !rest.hasRemaining()
                    ? Optional.of(new Cookie(key))
                    : Optional.empty();
        } catch (BufferUnderflowException e) {
            return Optional.empty();
        }
    }

    private static byte[] counted(ByteBuffer rest) {
        byte[] bytes = new byte[Math.min(rest.getShort() & 0xffff, rest.remaining() + 1)];
        rest.get(bytes);
        return bytes;
    }

    /** Returns a file that gives it to every client, whatever its host name and its display's number. */
    byte[] file() {
        ByteBuffer file = ByteBuffer.allocate(2 + 2 + 2 + 2 + NAME.length() + 2 + BYTES);
        file.putShort(WILD).putShort((short) 0).putShort((short) 0);
        file.putShort((short) NAME.length()).put(NAME.getBytes(StandardCharsets.US_ASCII));
        return file.putShort((short) BYTES).put(key).array();
    }

    /** Returns what a client sends first (X Window System Protocol, section 8), with a cookie or without. */
    static byte[] greeting(Optional<Cookie> cookie) {
        byte[] name = cookie.isPresent() ? NAME.getBytes(StandardCharsets.US_ASCII) : new byte[0];
        byte[] key = cookie.isPresent() ? cookie.get().key : new byte[0];
        ByteBuffer head = ByteBuffer.allocate(12).order(ByteOrder.LITTLE_ENDIAN);
        head.put((byte) 'l').put((byte) 0).putShort((short) 11).putShort((short) 0);
        head.putShort((short) name.length).putShort((short) key.length);
        ByteArrayOutputStream greeting = new ByteArrayOutputStream();
        greeting.writeBytes(head.array());
        for (byte[] part : new byte[][] {name, key}) {
            greeting.writeBytes(part);
            greeting.writeBytes(new byte[-part.length & 3]);
        }
        return greeting.toByteArray();
    }
}
