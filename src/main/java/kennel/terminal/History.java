package kennel.terminal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The lines that left the screen, packed into blocks of bytes, the oldest forgotten first.
 *
 * <p>Never more than {@value #MOST_BYTES} bytes and one block: 10,000 lines of 120 columns take 1.2 MB as plain text
 * and 3 to 5 MB with a change of colour every few characters.
 */
final class History {
    static final int MOST_BYTES = 8 << 20;

    private static final int BLOCK_BYTES = 1 << 16;

    /** Consecutive lines. */
    private static final class Block {
        byte[] bytes;
        int used;
        int[] starts = new int[64];
        int lines;
        long first;
    }

    private final List<Block> blocks = new ArrayList<>();
    private final LineCodec writer = new LineCodec();
    private final LineCodec reader = new LineCodec();
    private final int mostLines;
    private int size;
    private long oldest;
    private long next;
    private Block spare;

    History(int mostLines) {
        this.mostLines = mostLines;
    }

    /** Returns the number of the oldest line that is kept. */
    long oldest() {
        return oldest;
    }

    /** Returns the number that the next line will get. */
    long next() {
        return next;
    }

    int mostLines() {
        return mostLines;
    }

    /** Adds a line and forgets the oldest ones that are too many. */
    void add(Line line) {
        if (mostLines == 0) {
            oldest = ++next;
            return;
        }
        append(line);
        trim();
    }

    /** Adds a line; {@link #trim} is to be called in the end. */
    void append(Line line) {
        writer.encode(line);
        Block block = blocks.isEmpty() ? null : blocks.get(blocks.size() - 1);
        if (block == null || block.bytes.length - block.used < writer.length()) {
            block = newBlock(writer.length());
        }
        if (block.lines == block.starts.length) {
            block.starts = Arrays.copyOf(block.starts, block.lines * 2);
        }
        block.starts[block.lines++] = block.used;
        System.arraycopy(writer.bytes(), 0, block.bytes, block.used, writer.length());
        block.used += writer.length();
        next++;
    }

    private Block newBlock(int least) {
        Block block = spare;
        spare = null;
        if (block == null || block.bytes.length < least) {
            block = new Block();
            block.bytes = new byte[Math.max(BLOCK_BYTES, least)];
            size += block.bytes.length;
        }
        block.used = 0;
        block.lines = 0;
        block.first = next;
        blocks.add(block);
        return block;
    }

    /** Forgets the oldest lines that are too many. */
    void trim() {
        oldest = Math.max(oldest, next - mostLines);
        while (!blocks.isEmpty() && (endOf(blocks.get(0)) <= oldest || size > MOST_BYTES + BLOCK_BYTES)) {
            Block block = blocks.remove(0);
            oldest = Math.max(oldest, endOf(block));
            if (spare == null && block.bytes.length == BLOCK_BYTES && size <= MOST_BYTES + BLOCK_BYTES) {
                spare = block;
            } else {
                size -= block.bytes.length;
            }
        }
    }

    private static long endOf(Block block) {
        return block.first + block.lines;
    }

    /** Reads a line that is kept. */
    void read(long number, Line line, int columns) {
        Block block = blocks.get(find(number));
        reader.decode(block.bytes, block.starts[(int) (number - block.first)], line, columns);
    }

    private int find(long number) {
        int low = 0;
        int high = blocks.size() - 1;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (blocks.get(middle).first <= number) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return low;
    }

    /** Takes the newest line back. */
    void takeLast(Line line, int columns) {
        Block block = blocks.get(blocks.size() - 1);
        read(next - 1, line, columns);
        next--;
        block.used = block.starts[--block.lines];
        if (block.lines == 0) {
            blocks.remove(blocks.size() - 1);
            size -= block.bytes.length;
        }
    }

    void clear() {
        blocks.clear();
        spare = null;
        size = 0;
        oldest = next;
    }
}
