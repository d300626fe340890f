package kennel.launcher;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SecureDirectoryStream;
import java.nio.file.attribute.BasicFileAttributeView;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import kennel.kernel.ExtendedAttributes;
import kennel.kernel.Fd;
import kennel.kernel.KernelException;
import kennel.kernel.Nodes;
import kennel.sandbox.ExitCode;
import kennel.sandbox.SandboxException;
import kennel.sandbox.Words;

/**
 * The folder in a user's folder that holds what a sandbox wrote. It is root's alone: a program inside may make files
 * that give root's rights to whoever runs them, and nobody outside shall find them.
 */
final class OwnFolder {
    private static final String NAME = "sandbox";
    private static final String PROBE = ".probe";

    private OwnFolder() {}

    /** Returns where it is in a user's folder, be it there or not. */
    static Path in(Fd folder) {
        return folder.path().resolve(NAME);
    }

    /**
     * Opens it, and makes it if it is not there.
     *
     * @param folder the user's folder
     * @param shown what messages call that one
     * @throws SandboxException if it belongs to another, or if owners and deletions cannot be kept there
     */
    static Fd open(Fd folder, String shown) throws IOException {
        Path path = in(folder);
        if (!Files.exists(path, LinkOption.NOFOLLOW_LINKS)) {
            Files.createDirectory(
                    path, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        }
        Fd own = Fd.openDirectory(path);
        try {
            Map<String, Object> attributes = Files.readAttributes(own.path(), "unix:uid,mode");
            boolean rootsAlone = attributes.get("uid").equals(0) && ((Integer) attributes.get("mode") & 0077) == 0;
            if (!rootsAlone) {
                throw new SandboxException(ExitCode.NO_PERMISSION, Words.say("storage.notroots", shown, NAME));
            }
            probe(own.path(), shown);
            return own;
        } catch (IOException | RuntimeException e) {
            own.close();
            throw e;
        }
    }

    /** Removes it with all that is in it; links in it are not followed, whoever may be changing it. */
    static void remove(Fd folder) throws IOException {
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder.path())) {
            remove((SecureDirectoryStream<Path>) entries, Path.of(NAME));
        } catch (NoSuchFileException e) {
            // Nothing has been written into it.
        }
    }

    private static void remove(SecureDirectoryStream<Path> folder, Path name) throws IOException {
        BasicFileAttributes attributes = folder.getFileAttributeView(
                        name, BasicFileAttributeView.class, LinkOption.NOFOLLOW_LINKS)
                .readAttributes();
        if (!attributes.isDirectory()) {
            folder.deleteFile(name);
            return;
        }
        try (SecureDirectoryStream<Path> inner = folder.newDirectoryStream(name, LinkOption.NOFOLLOW_LINKS)) {
            for (Path entry : inner) {
                remove(inner, entry.getFileName());
            }
        }
        folder.deleteDirectory(name);
    }

    /** What overlayfs needs of the filesystem under an upper layer (kernel: filesystems/overlayfs.rst). */
    private static void probe(Path own, String shown) throws IOException {
        Path probe = own.resolve(PROBE);
        Path whiteout = probe.resolve("whiteout");
        try {
            Files.deleteIfExists(whiteout);
            Files.deleteIfExists(probe);
            Files.createDirectory(probe);
            new ExtendedAttributes().makeOpaque(probe);
            new Nodes().makeWhiteout(whiteout);
        } catch (KernelException e) {
            throw new SandboxException(
                    ExitCode.DATA,
                    Words.say("storage.unfit", shown, Files.getFileStore(own).type(), e.reason()),
                    e);
        } finally {
            Files.deleteIfExists(whiteout);
            Files.deleteIfExists(probe);
        }
    }
}
