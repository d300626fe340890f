package kennel.session;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Set;
import java.util.function.IntConsumer;
import kennel.sandbox.ExitCode;
import kennel.sandbox.SandboxException;
import kennel.sandbox.Size;
import kennel.sandbox.Text;
import kennel.sandbox.Words;

/**
 * Makes an image for storage: a sparse file with an ext4 filesystem, by the user himself and without root's rights.
 *
 * <p>It gets its name when it is whole, and never that of a file which is there already.
 */
final class NewImage {
    /** Filesystems whose files have no holes, as the kernel calls them. */
    private static final Set<String> WITHOUT_HOLES = Set.of("vfat", "msdos", "exfat", "ntfs", "ntfs3", "fuseblk");

    /** What the largest file on FAT holds. */
    private static final long MOST_ON_FAT = (1L << 32) - 1;

    private static final Set<String> FAT = Set.of("vfat", "msdos");
    private static final int CHUNK = 4 << 20;
    private static final int PERCENT = 100;

    private final Path path;
    private final String shown;
    private final long bytes;

    NewImage(Path path, long bytes) {
        this.path = path;
        this.shown = Text.visible(path);
        this.bytes = bytes;
    }

    /**
     * Makes it.
     *
     * @param progress is told the percentage that is done, where it takes long
     * @throws SandboxException if it cannot be made; nothing is left of it then
     */
    void make(IntConsumer progress) {
        Path folder = path.getParent();
        try {
            if (Files.exists(path, LinkOption.NOFOLLOW_LINKS)) {
                throw exists(null);
            }
            checkRoom(folder);
            Path unnamed = Files.createTempFile(
                    folder,
                    "." + path.getFileName() + ".",
                    ".new",
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            unnamed.toFile().deleteOnExit(); // when the user stops it
            try {
                fill(unnamed, progress);
                format(unnamed);
                name(unnamed);
            } finally {
                Files.deleteIfExists(unnamed);
            }
        } catch (NoSuchFileException e) {
            throw new SandboxException(ExitCode.NO_INPUT, Words.say("storage.nofolder", shown), e);
        } catch (IOException e) {
            throw new SandboxException(ExitCode.CANNOT_CREATE, Words.say("storage.notmade", shown, Text.reason(e)), e);
        }
    }

    private SandboxException exists(Exception cause) {
        return new SandboxException(ExitCode.CANNOT_CREATE, Words.say("storage.exists", shown), cause);
    }

    private void checkRoom(Path folder) throws IOException {
        if (FAT.contains(Files.getFileStore(folder).type()) && bytes > MOST_ON_FAT) {
            throw new SandboxException(ExitCode.USAGE, Words.say("storage.fat", shown));
        }
        long free = Files.getFileStore(folder).getUsableSpace();
        if (bytes > free) {
            throw new SandboxException(
                    ExitCode.CANNOT_CREATE, Words.say("storage.noroom", shown, Size.show(bytes), Size.show(free)));
        }
    }

    /** A file without holes is written from end to end: the kernel would do the same, and not say how far it is. */
    private void fill(Path file, IntConsumer progress) throws IOException {
        boolean holes = !WITHOUT_HOLES.contains(Files.getFileStore(file).type());
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            if (holes) {
                channel.write(ByteBuffer.allocate(1), bytes - 1);
                return;
            }
            ByteBuffer zeros = ByteBuffer.allocate(CHUNK);
            for (long done = 0; done < bytes; done += zeros.limit()) {
                progress.accept((int) (done * PERCENT / bytes));
                zeros.clear().limit((int) Math.min(CHUNK, bytes - done));
                channel.write(zeros);
                if (Thread.interrupted()) {
                    throw new IOException(Words.say("storage.cancelled"));
                }
            }
        }
    }

    /** The tables of inodes are written by the kernel as they are needed: so it takes no longer for a large image. */
    private static void format(Path file) throws IOException {
        List<String> command = List.of(
                "mke2fs",
                "-q",
                "-F",
                "-t",
                "ext4",
                "-m",
                "0",
                "-L",
                "kennel",
                "-E",
                "lazy_itable_init=1,lazy_journal_init=1,root_owner=0:0",
                file.toString());
        try {
            Process process =
                    new ProcessBuilder(command).redirectErrorStream(true).start();
            String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (process.waitFor() != 0) {
                throw new IOException(Text.visible(said.strip()));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(Words.say("storage.cancelled"), e);
        }
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.force(true); // a power cut must not leave a name for half of it
        }
    }

    private void name(Path unnamed) throws IOException {
        try {
            Files.createLink(path, unnamed); // unlike a rename, never over another file
        } catch (FileAlreadyExistsException e) {
            throw exists(e);
        } catch (UnsupportedOperationException | FileSystemException e) {
            // FAT has no links.
            if (Files.exists(path, LinkOption.NOFOLLOW_LINKS)) {
                throw exists(e);
            }
            Files.move(unnamed, path);
        }
    }
}
