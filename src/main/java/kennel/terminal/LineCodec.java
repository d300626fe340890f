package kennel.terminal;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Packs a line into bytes and back, for the history: one byte for an ASCII character, nine or so for a change of style.
 *
 * <p>In order: a byte of flags, the number of cells, runs of styles, the cells, the clusters' characters, runs of extras.
 */
final class LineCodec {
    private static final int WRAPPED = 1;
    private static final int SIZE_SHIFT = 1;
    private static final int STYLED = 8;
    private static final int EXTRAS = 16;

    private byte[] bytes = new byte[512];
    private ByteBuffer view = ByteBuffer.wrap(bytes);
    private int at;

    /** Packs a line; the result is {@link #length} bytes of {@link #bytes}. */
    void encode(Line line) {
        int length = line.length();
        boolean styled = !isAll(line.style, length, Style.PLAIN);
        boolean extras = line.extra != null && !isAll(line.extra, length, Extra.NONE);
        at = 0;
        reserve(16);
        bytes[at++] = (byte) ((line.wrapped ? WRAPPED : 0)
                | line.size.ordinal() << SIZE_SHIFT
                | (styled ? STYLED : 0)
                | (extras ? EXTRAS : 0));
        number(length);
        if (styled) {
            runs(line.style, length);
        }
        boolean clusters = cells(line.text, length);
        for (int column = 0; clusters && column < length; column++) {
            if (Cell.isCluster(line.text[column])) {
                characters(line.clusters[column]);
            }
        }
        if (extras) {
            runs(line.extra, length);
        }
    }

    byte[] bytes() {
        return bytes;
    }

    int length() {
        return at;
    }

    private static boolean isAll(long[] values, int length, long value) {
        for (int i = 0; i < length; i++) {
            if (values[i] != value) {
                return false;
            }
        }
        return true;
    }

    private void runs(long[] values, int length) {
        for (int start = 0, end; start < length; start = end) {
            long value = values[start];
            for (end = start + 1; end < length && values[end] == value; end++) {}
            reserve(16);
            number(end - start);
            view.putLong(at, value);
            at += Long.BYTES;
        }
    }

    /** Returns whether there were clusters among them. */
    private boolean cells(int[] text, int length) {
        reserve(length * 4);
        int all = 0;
        for (int i = 0; i < length; i++) {
            all |= text[i];
        }
        if (all < 0x80) {
            // Two loops without a branch inside: the compiler makes each work on many cells at once.
            for (int i = 0; i < length; i++) {
                bytes[at + i] = (byte) text[i];
            }
            at += length;
            return false;
        }
        for (int i = 0; i < length; i++) {
            number(text[i]);
        }
        return (all & Cell.CLUSTER) != 0;
    }

    private void characters(String characters) {
        byte[] encoded = characters.getBytes(StandardCharsets.UTF_8);
        reserve(encoded.length + 4);
        number(encoded.length);
        System.arraycopy(encoded, 0, bytes, at, encoded.length);
        at += encoded.length;
    }

    private void number(int value) {
        int rest = value;
        for (; rest >= 0x80; rest >>>= 7) {
            bytes[at++] = (byte) (rest | 0x80);
        }
        bytes[at++] = (byte) rest;
    }

    private void reserve(int more) {
        if (bytes.length - at < more) {
            bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, at + more));
            view = ByteBuffer.wrap(bytes);
        }
    }

    /** Unpacks a line that starts at a place of some bytes. */
    void decode(byte[] source, int start, Line line, int columns) {
        if (bytes != source) {
            bytes = source;
            view = ByteBuffer.wrap(bytes);
        }
        at = start;
        int flags = bytes[at++];
        int length = number();
        line.setColumns(Math.max(columns, length));
        line.reset(Style.PLAIN);
        line.wrapped = (flags & WRAPPED) != 0;
        line.size = LineSize.of(flags >> SIZE_SHIFT & 3);
        line.use(length);
        if ((flags & STYLED) != 0) {
            readRuns(line.style, length);
        }
        for (int i = 0; i < length; i++) {
            line.text[i] = bytes[at] >= 0 ? bytes[at++] : number();
        }
        for (int i = 0; i < length; i++) {
            if (Cell.isCluster(line.text[i])) {
                int size = number();
                line.setCluster(i, new String(bytes, at, size, StandardCharsets.UTF_8));
                at += size;
            }
        }
        if ((flags & EXTRAS) != 0) {
            line.extra = new long[line.columns()];
            readRuns(line.extra, length);
        }
    }

    private void readRuns(long[] values, int length) {
        for (int start = 0; start < length; ) {
            int end = start + number();
            Arrays.fill(values, start, end, view.getLong(at));
            at += Long.BYTES;
            start = end;
        }
    }

    private int number() {
        int value = 0;
        for (int shift = 0; ; shift += 7) {
            byte part = bytes[at++];
            value |= (part & 0x7F) << shift;
            if (part >= 0) {
                return value;
            }
        }
    }
}
