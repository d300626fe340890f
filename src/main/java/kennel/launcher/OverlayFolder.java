package kennel.launcher;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kennel.host.SystemLayer.Hidden;
import kennel.kernel.ExtendedAttributes;
import kennel.kernel.Nodes;

/**
 * A layer that Kennel fills itself, on the scratch tmpfs.
 *
 * @param root its folder
 */
record OverlayFolder(Path root) {
    private static final Set<PosixFilePermission> EVERYONE_READS = PosixFilePermissions.fromString("rwxr-xr-x");

    static OverlayFolder make(Path root) throws IOException {
        return new OverlayFolder(makeFolders(root));
    }

    /** Makes a folder and what leads to it, open to all to read whatever the caller's umask says. */
    static Path makeFolders(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            makeFolders(folder.getParent());
            try {
                Files.createDirectory(folder);
                Files.setPosixFilePermissions(folder, EVERYONE_READS);
            } catch (FileAlreadyExistsException e) {
                // Another start was a moment faster.
                if (!Files.isDirectory(folder)) {
                    throw e;
                }
            }
        }
        return folder;
    }

    /** Writes files; a path that ends in a slash is an empty directory. */
    void write(Map<String, String> files) throws IOException {
        for (Map.Entry<String, String> file : files.entrySet()) {
            if (file.getKey().endsWith("/")) {
                makeFolders(at(Path.of(file.getKey())));
            } else {
                write(Path.of(file.getKey()), file.getValue().getBytes(StandardCharsets.UTF_8));
            }
        }
    }

    /** Writes a file that everybody can read. */
    void write(Path absolute, byte[] content) throws IOException {
        Path file = at(absolute);
        makeFolders(file.getParent());
        Files.write(file, content);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));
    }

    /** Makes a directory, and those that lead to it, in which everybody can make files of his own, as in /tmp. */
    void makeForAll(Path absolute) throws IOException {
        for (Path directory = absolute; directory.getNameCount() > 0; directory = directory.getParent()) {
            setMode(makeFolders(at(directory)), 01777);
        }
    }

    /** Makes directories of the running system look empty. */
    void hide(List<Hidden> hidden) throws IOException {
        for (Hidden directory : hidden) {
            makeLike(directory.path().getParent(), Path.of("/"));
            Path empty = makeFolders(at(directory.path()));
            setMode(empty, directory.mode());
            new ExtendedAttributes().makeOpaque(empty);
        }
    }

    /** Makes a directory, and what leads to it, with owner and mode of the one that it will be merged with. */
    Path makeLike(Path directory, Path model) throws IOException {
        Path own = at(directory);
        if (!Files.isDirectory(own, LinkOption.NOFOLLOW_LINKS)) {
            makeLike(directory.getParent(), model);
            Files.createDirectory(own);
            Path like = model.resolve(Path.of("/").relativize(directory));
            Map<String, Object> attributes = Files.readAttributes(like, "unix:uid,gid,mode", LinkOption.NOFOLLOW_LINKS);
            Files.setAttribute(own, "unix:uid", attributes.get("uid"));
            Files.setAttribute(own, "unix:gid", attributes.get("gid"));
            setMode(own, (Integer) attributes.get("mode") & 07777);
        }
        return own;
    }

    /** Makes a name look deleted. */
    void whiteout(Path name) {
        new Nodes().makeWhiteout(at(name));
    }

    /** Makes a directory hide everything below it. */
    void opaque(Path directory) {
        new ExtendedAttributes().makeOpaque(at(directory));
    }

    private Path at(Path absolute) {
        return root.resolve(Path.of("/").relativize(absolute.normalize()));
    }

    private static void setMode(Path path, int mode) throws IOException {
        Files.setAttribute(path, "unix:mode", mode);
    }
}
