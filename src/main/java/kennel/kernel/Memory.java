package kennel.kernel;

import com.kenai.jffi.MemoryIO;
import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Native memory for the arguments of one call, freed together. */
final class Memory implements AutoCloseable {
    /** The encoding in which Java itself hands file names to the kernel, so that both mean the same file. */
    private static final Charset FILE_NAMES = Charset.forName(System.getProperty("sun.jnu.encoding", "UTF-8"));

    private static final MemoryIO IO = MemoryIO.getInstance();

    private final List<Long> blocks = new ArrayList<>();

    /** Returns the address of so many zeroed bytes. */
    long zeroed(int bytes) {
        long block = IO.allocateMemory(bytes, true);
        blocks.add(block);
        return block;
    }

    /** Returns the address of a C string; 0, which is NULL, for null. */
    long string(Object text) {
        if (text == null) {
            return 0;
        }
        byte[] bytes = text.toString().getBytes(FILE_NAMES);
        long block = zeroed(bytes.length + 1);
        IO.putByteArray(block, bytes, 0, bytes.length);
        return block;
    }

    /**
     * Returns the address of a path's own bytes, which need not be text in any encoding.
     *
     * @param path absolute
     */
    long path(Path path) {
        // A path's text has lost such bytes; its URI has kept them.
        String uri = path.toUri().getRawPath();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(uri.length());
        for (int i = 0; i < uri.length(); i++) {
            boolean escaped = uri.charAt(i) == '%';
            bytes.write(escaped ? Integer.parseInt(uri.substring(i + 1, i + 3), 16) : uri.charAt(i));
            i += escaped ? 2 : 0;
        }
        // With the slash that Java puts behind a folder, a link to one would be followed.
        int count = uri.length() > 1 && uri.endsWith("/") ? bytes.size() - 1 : bytes.size();
        long block = zeroed(count + 1);
        IO.putByteArray(block, bytes.toByteArray(), 0, count);
        return block;
    }

    /** Returns the address of a NULL-terminated array of C strings. */
    long strings(List<String> texts) {
        int width = com.kenai.jffi.Platform.getPlatform().addressSize() / 8;
        long array = zeroed((texts.size() + 1) * width);
        for (int i = 0; i < texts.size(); i++) {
            IO.putAddress(array + (long) i * width, string(texts.get(i)));
        }
        return array;
    }

    void putInt(long address, int value) {
        IO.putInt(address, value);
    }

    int getInt(long address) {
        return IO.getInt(address);
    }

    void putShort(long address, int value) {
        IO.putShort(address, (short) value);
    }

    void putLong(long address, long value) {
        IO.putLong(address, value);
    }

    long getLong(long address) {
        return IO.getLong(address);
    }

    void putByte(long address, int value) {
        IO.putByte(address, (byte) value);
    }

    void putPointer(long address, long value) {
        IO.putAddress(address, value);
    }

    long pointer(long address) {
        return IO.getAddress(address);
    }

    /** Copies bytes into native memory. */
    void put(long address, byte[] bytes, int offset, int count) {
        IO.putByteArray(address, bytes, offset, count);
    }

    /** Copies bytes out of native memory, to the array's beginning. */
    void get(long address, byte[] bytes, int count) {
        IO.getByteArray(address, bytes, 0, count);
    }

    /** Returns the length of the C string at an address. */
    int bytes(long address) {
        return IO.getZeroTerminatedByteArray(address).length;
    }

    /** Returns the C string at an address. */
    String text(long address) {
        return new String(IO.getZeroTerminatedByteArray(address), FILE_NAMES);
    }

    @Override
    public void close() {
        blocks.forEach(IO::freeMemory);
    }
}
