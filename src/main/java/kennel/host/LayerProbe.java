package kennel.host;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import kennel.sandbox.ExitCode;
import kennel.sandbox.LayerType;
import kennel.sandbox.SandboxException;
import kennel.sandbox.Text;
import kennel.sandbox.Words;

/** Tells what a file or directory is as a layer, from its content and never from its name. */
public final class LayerProbe {
    private static final int SQUASHFS_VERSION = 4;

    private LayerProbe() {}

    /**
     * Returns the type of a layer.
     *
     * @param readable the path to open; it may be a {@code /proc/self/fd/N}
     * @param shown what messages call it
     * @throws SandboxException if it is missing, cannot be read, or is no layer
     */
    public static LayerType probe(Path readable, Path shown) {
        try {
            BasicFileAttributes attributes = Files.readAttributes(readable, BasicFileAttributes.class);
            if (attributes.isDirectory()) {
                return LayerType.DIRECTORY;
            }
            // Before it is opened: opening a fifo waits for a writer, opening a device may rewind a tape.
            if (!attributes.isRegularFile()) {
                throw refused("layer.special", shown);
            }
            try (FileChannel file = FileChannel.open(readable)) {
                return probe(new ImageHeader(file), shown);
            }
        } catch (IOException e) {
            throw unreadable(e, readable, shown);
        }
    }

    private static LayerType probe(ImageHeader header, Path shown) throws IOException {
        if (header.size() == 0) {
            throw refused("layer.nothing", shown);
        }
        Superblock superblock = Superblock.read(header).orElseThrow(() -> refused("layer.unknown", shown));
        LayerType type = superblock.type();
        if (header.size() < superblock.end()) {
            throw truncated(shown, superblock.end(), header.size());
        }
        if (type == LayerType.SQUASHFS && superblock.version() != SQUASHFS_VERSION) {
            throw refused("layer.squashfs", shown, superblock.version(), SQUASHFS_VERSION);
        }
        if (!superblock.sound()) {
            throw refused("layer.damaged", shown, type.displayName());
        }
        if (Long.compareUnsigned(superblock.bytes(), header.size()) > 0) {
            throw truncated(shown, superblock.bytes(), header.size());
        }
        return type;
    }

    private static SandboxException truncated(Path shown, long wanted, long size) {
        return refused("layer.truncated", shown, Long.toUnsignedString(wanted), size);
    }

    private static SandboxException refused(String key, Path shown, Object... more) {
        Object[] values = new Object[more.length + 1];
        values[0] = Text.visible(shown);
        System.arraycopy(more, 0, values, 1, more.length);
        return new SandboxException(ExitCode.DATA, Words.say(key, values));
    }

    private static SandboxException unreadable(IOException cause, Path readable, Path shown) {
        if (cause instanceof NoSuchFileException || liesBelowFile(readable)) {
            return new SandboxException(ExitCode.NO_INPUT, Words.say("layer.missing", Text.visible(shown)), cause);
        }
        if (cause instanceof AccessDeniedException) {
            return new SandboxException(
                    ExitCode.NO_PERMISSION, Words.say("layer.forbidden", Text.visible(shown)), cause);
        }
        return new SandboxException(
                ExitCode.NO_INPUT, Words.say("layer.unreadable", Text.visible(shown), Text.reason(cause)), cause);
    }

    private static boolean liesBelowFile(Path path) {
        Path parent = path.toAbsolutePath().getParent();
        while (parent != null && !Files.exists(parent)) {
            parent = parent.getParent();
        }
        return parent != null && !Files.isDirectory(parent);
    }
}
