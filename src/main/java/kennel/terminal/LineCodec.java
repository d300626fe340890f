package kennel.terminal;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
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

    private static final VarHandle LONG = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.nativeOrder());

    private byte[] bytes = new byte[512];
    private int at;

    /** Packs a line; the result is {@link #length} bytes of {@link #bytes}. */
    void encode(Line line) {
        int length = line.length();
        boolean styled = !isAll(line.style, line.seams(), length, Style.PLAIN);
        boolean extras = line.extra != null && !isAll(line.extra, line.seams(), length, Extra.NONE);
        at = 0;
        reserve(16);
        bytes[at++] = (byte) ((line.wrapped ? WRAPPED : 0)
                | line.size.ordinal() << SIZE_SHIFT
                | (styled ? STYLED : 0)
                | (extras ? EXTRAS : 0));
        number(length);
        if (styled) {
            runs(line.style, line.seams(), length);
        }
        cells(line, length);
        for (int column = 0; line.clusters != null && column < length; column++) {
            if (Cell.isCluster(line.text[column])) {
                characters(line.clusters[column]);
            }
        }
        if (extras) {
            runs(line.extra, line.seams(), length);
        }
    }

    byte[] bytes() {
        return bytes;
    }

    int length() {
        return at;
    }

    private static boolean isAll(long[] values, long[] seams, int length, long value) {
        boolean all = length == 0 || values[0] == value;
        for (int word = 0; all && word * Long.SIZE < length; word++) {
            for (long rest = seams[word]; all && rest != 0; rest &= rest - 1) {
                int column = word * Long.SIZE + Long.numberOfTrailingZeros(rest);
                all = column >= length || values[column] == value;
            }
        }
        return all;
    }

    private void runs(long[] values, long[] seams, int length) {
        int start = 0;
        for (int word = 0; word * Long.SIZE < length; word++) {
            for (long rest = seams[word]; rest != 0; rest &= rest - 1) {
                int column = word * Long.SIZE + Long.numberOfTrailingZeros(rest);
                if (column < length && values[column] != values[start]) {
                    run(column - start, values[start]);
                    start = column;
                }
            }
        }
        run(length - start, values[start]);
    }

    private void run(int count, long value) {
        reserve(16);
        number(count);
        LONG.set(bytes, at, value);
        at += Long.BYTES;
    }

    private void cells(Line line, int length) {
        reserve(length * 4);
        if (line.isAscii()) {
            for (int i = 0; i < length; i++) {
                bytes[at + i] = (byte) line.text[i];
            }
            at += length;
        } else {
            for (int i = 0; i < length; i++) {
                number(line.text[i]);
            }
        }
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
        }
    }

    /** Unpacks a line that starts at a place of some bytes. */
    void decode(byte[] source, int start, Line line, int columns) {
        bytes = source;
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
            Arrays.fill(values, start, end, (long) LONG.get(bytes, at));
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
