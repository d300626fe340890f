package kennel.launcher;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.StandardOpenOption;
import java.util.zip.CRC32C;
import kennel.host.ExtState;
import kennel.kernel.Fd;
import kennel.sandbox.ExitCode;
import kennel.sandbox.SandboxException;
import kennel.sandbox.Size;
import kennel.sandbox.Text;
import kennel.sandbox.Words;

/**
 * Gives an ext2 image a journal, without which a power cut could tear any step in two (tune2fs(8), {@code -J}).
 *
 * @param image opened for writing, checked, and not mounted
 * @param shown what messages call it
 */
record ExtJournal(Fd image, String shown) {
    /** The smallest journal that there is, and one that serves better, in blocks. */
    private static final long LEAST = 1024;

    private static final long USUAL = 4 * LEAST;
    /** tune2fs takes at most half of what is free. */
    private static final int SHARE = 2;

    private static final int SUPERBLOCK = 1024;
    private static final int SUPERBLOCK_BYTES = 1024;
    private static final int STATE = 0x3A;
    private static final int READ_ONLY_COMPATIBLE = 0x64;
    private static final int METADATA_CHECKSUMS = 0x400;
    private static final int CHECKSUM = 0x3FC;

    /**
     * Returns how many bytes the journal of an image will take.
     *
     * @throws SandboxException if there is no room for one
     */
    static long bytes(ExtState state, String shown) {
        if (state.freeBlocks() < SHARE * LEAST) {
            String wanted = Size.show(SHARE * LEAST * state.blockBytes());
            throw new SandboxException(ExitCode.CANNOT_CREATE, Words.say("convert.noroom", shown, wanted));
        }
        return state.blockBytes() * (state.freeBlocks() < 2 * SHARE * USUAL ? LEAST : USUAL);
    }

    /**
     * Makes it, if there is none.
     *
     * @throws SandboxException if there is no room for it; the image is as it was then
     */
    void make() throws IOException {
        ExtState state = ExtState.read(image.path());
        if (state.journaled()) {
            return;
        }
        long bytes = bytes(state, shown);
        // Until it is whole, nobody shall mount the image without a check.
        markUnclean();
        Tool made;
        try {
            made = Tool.run("tune2fs", "-J", "size=" + (bytes >> 20), ImageRepair.seenByChildren(image));
        } finally {
            new ImageRepair(image, shown).repair(told -> {});
        }
        if (made.code() != 0) {
            throw new SandboxException(
                    ExitCode.CANNOT_CREATE,
                    Words.say(
                            "convert.nojournal", shown, Text.visible(made.text().strip())));
        }
    }

    /** Sets the state of the filesystem to “not unmounted” (kernel: filesystems/ext4/super.rst, s_state). */
    private void markUnclean() throws IOException {
        try (FileChannel file = FileChannel.open(image.path(), StandardOpenOption.READ, StandardOpenOption.WRITE)) {
            ByteBuffer block = ByteBuffer.allocate(SUPERBLOCK_BYTES).order(ByteOrder.LITTLE_ENDIAN);
            while (block.hasRemaining() && file.read(block, SUPERBLOCK + block.position()) > 0) {
                // until all of it is read
            }
            block.putShort(STATE, (short) 0);
            if ((block.getInt(READ_ONLY_COMPATIBLE) & METADATA_CHECKSUMS) != 0) {
                CRC32C checksum = new CRC32C();
                checksum.update(block.array(), 0, CHECKSUM);
                block.putInt(CHECKSUM, ~(int) checksum.getValue()); // ext4 leaves the last inversion out
            }
            file.write(block.rewind(), SUPERBLOCK);
            file.force(true);
        }
    }
}
