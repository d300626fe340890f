package kennel.launcher;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import kennel.kernel.LoopDevices;
import kennel.plan.Layout;
import kennel.sandbox.ExitCode;
import kennel.sandbox.SandboxException;
import kennel.sandbox.Size;
import kennel.sandbox.Words;

/**
 * Makes an image larger that is mounted in this thread's namespace: mounted, a filesystem grows by way of its journal
 * and so survives a power cut in the middle of it (resize2fs(8), xfs_growfs(8), btrfs-filesystem(8)).
 *
 * @param kept the image
 * @param bytes its new size
 */
record Growth(KeptStorage kept, long bytes) {

    /**
     * Refuses what cannot be, before anything is mounted for it.
     *
     * @throws SandboxException if it is no image, is larger already, or the disk has no room
     */
    void check() throws IOException {
        if (!kept.type().isImage()) {
            throw new SandboxException(ExitCode.USAGE, Words.say("storage.nosize"));
        }
        long now = Files.size(kept.file().path());
        if (bytes < now) {
            throw new SandboxException(
                    ExitCode.USAGE, Words.say("storage.larger", kept.shown(), Size.show(now), Size.show(bytes)));
        }
        FileStore disk = Files.getFileStore(kept.file().path());
        long most = now + disk.getUsableSpace();
        if (bytes > most) {
            throw new SandboxException(
                    ExitCode.CANNOT_CREATE,
                    Words.say("storage.noroom", kept.shown(), Size.show(bytes), Size.show(most)));
        }
    }

    /** Does it. */
    void grow() throws IOException {
        Path device = kept.device().orElseThrow();
        try (RandomAccessFile image = new RandomAccessFile(kept.file().path().toFile(), "rw")) {
            image.setLength(bytes);
        }
        new LoopDevices().takeNewSize(device);
        String mounted = Layout.STORAGE.toString();
        Tool tool =
                switch (kept.type()) {
                    case XFS -> Tool.run("xfs_growfs", mounted);
                    case BTRFS -> Tool.run("btrfs", "filesystem", "resize", "max", mounted);
                    default -> Tool.run("resize2fs", device.toString());
                };
        tool.require(kept.shown());
    }
}
