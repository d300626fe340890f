package kennel.x11;

import java.nio.ByteBuffer;

/**
 * A window's property (X Window System Protocol, chapter 9, GetProperty).
 *
 * @param type an atom; 0 if there is none
 * @param data what came of it; never more than the message held, whatever that says of itself
 * @param cut whether there is more
 */
record PropertyValue(int type, byte[] data, boolean cut) {
    private static final int HEAD = 32;

    static PropertyValue of(ByteBuffer reply) {
        long bytes = (reply.getInt(16) & 0xffffffffL) * ((reply.get(1) & 0xff) / 8);
        byte[] data = new byte[(int) Math.min(bytes, reply.limit() - HEAD)];
        reply.get(HEAD, data);
        return new PropertyValue(reply.getInt(8), data, reply.getInt(12) != 0);
    }
}
