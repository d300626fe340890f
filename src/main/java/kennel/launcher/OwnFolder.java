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
import jnr.constants.platform.Errno;
import kennel.kernel.ExtendedAttributes;
import kennel.kernel.Fd;
import kennel.kernel.KernelException;
import kennel.kernel.Mounts;
import kennel.kernel.Nodes;
import kennel.plan.Layout;
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
     * @throws SandboxException if it belongs to another, or if owners and deletions cannot be kept there; what was made
     *     is gone then
     */
    static Fd open(Fd folder, String shown) throws IOException {
        Path path = in(folder);
        boolean made = !Files.exists(path, LinkOption.NOFOLLOW_LINKS);
        if (made) {
            Files.createDirectory(
                    path, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        }
        Fd own = Fd.openDirectory(path);
        try {
            check(own.path(), shown, made);
            return own;
        } catch (IOException | RuntimeException e) {
            own.close();
            if (made) {
                Files.deleteIfExists(path);
            }
            throw e;
        }
    }

    /** Removes it with all that is in it; links in it are not followed, whoever may be changing it. */
    static void remove(Fd folder) throws IOException {
        remove(folder.path(), NAME);
    }

    private static void remove(Path folder, String name) throws IOException {
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder)) {
            remove((SecureDirectoryStream<Path>) entries, Path.of(name));
        } catch (NoSuchFileException e) {
            // It is not there.
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

    private static void check(Path own, String shown, boolean made) throws IOException {
        Map<String, Object> attributes = Files.readAttributes(own, "unix:uid,mode");
        boolean rootsAlone = attributes.get("uid").equals(0) && ((Integer) attributes.get("mode") & 0077) == 0;
        if (!rootsAlone && made) {
            throw unfit(own, shown, Words.say("storage.nomodes"), null);
        }
        if (!rootsAlone) {
            throw new SandboxException(ExitCode.NO_PERMISSION, Words.say("storage.notroots", shown, NAME));
        }
        Path probe = own.resolve(PROBE);
        remove(own, PROBE);
        try {
            probe(probe);
            if (made && !isUnited(probe)) {
                throw unfit(own, shown, Words.say("storage.nounion"), null);
            }
        } catch (KernelException e) {
            throw unfit(own, shown, e.reason(), e);
        } finally {
            remove(own, PROBE);
        }
    }

    /** What overlayfs needs of the filesystem under an upper layer (kernel: filesystems/overlayfs.rst). */
    private static void probe(Path probe) throws IOException {
        Files.createDirectory(probe);
        new ExtendedAttributes().makeOpaque(probe);
        new Nodes().makeWhiteout(probe.resolve("whiteout"));
    }

    /** Filesystems in user space may do all of it, and overlayfs does not take them all the same. */
    private static boolean isUnited(Path probe) throws IOException {
        Path upper = Files.createDirectory(probe.resolve("upper"));
        Path work = Files.createDirectory(probe.resolve("work"));
        Path empty = OverlayFolder.makeFolders(Layout.BASE.resolve("empty"));
        String layers = "lowerdir=" + empty + ",upperdir=" + upper + ",workdir=" + work;
        Mounts mounts = new Mounts();
        try {
            mounts.mount("kennel", Layout.STORAGE, "overlay", 0, layers);
        } catch (KernelException e) {
            return e.errno() != Errno.EINVAL; // of anything else the step that joins the layers tells
        }
        mounts.unmount(Layout.STORAGE);
        return true;
    }

    private static SandboxException unfit(Path own, String shown, String reason, KernelException cause)
            throws IOException {
        String type = Files.getFileStore(own).type();
        return new SandboxException(ExitCode.DATA, Words.say("storage.unfit", shown, type, reason), cause);
    }
}
