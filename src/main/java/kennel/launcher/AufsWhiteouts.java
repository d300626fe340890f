package kennel.launcher;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;

/**
 * Puts the whiteouts of an aufs branch into words of overlayfs (aufs(5), "Whiteout"; kernel:
 * filesystems/overlayfs.rst, "whiteouts and opaque directories").
 *
 * <p>aufs marks the deletion of NAME by a file {@code .wh.NAME} and an opaque directory by
 * {@code .wh..wh..opq} in it. The layer below the branch gets what overlayfs has for them, so that it hides
 * the layers further down but not the branch; the layer above hides the marks themselves.
 */
final class AufsWhiteouts {
    private static final String PREFIX = ".wh.";
    private static final String INTERNAL_PREFIX = ".wh..wh.";
    private static final String OPAQUE = ".wh..wh..opq";

    private final Path branch;
    private final OverlayFolder above;
    private final OverlayFolder below;

    AufsWhiteouts(Path branch, OverlayFolder above, OverlayFolder below) {
        this.branch = branch;
        this.above = above;
        this.below = below;
    }

    void translate() throws IOException {
        translate(Path.of("/"));
    }

    private void translate(Path directory) throws IOException {
        try (DirectoryStream<Path> entries =
                Files.newDirectoryStream(branch.resolve(Path.of("/").relativize(directory)))) {
            for (Path entry : entries) {
                String name = entry.getFileName().toString();
                if (name.startsWith(PREFIX)) {
                    translate(directory, name);
                } else if (Files.isDirectory(entry, LinkOption.NOFOLLOW_LINKS)) {
                    translate(directory.resolve(name));
                }
            }
        }
    }

    private void translate(Path directory, String mark) throws IOException {
        above.makeLike(directory, branch);
        above.whiteout(directory.resolve(mark));
        if (mark.equals(OPAQUE)) {
            below.makeLike(directory, branch);
            below.opaque(directory);
        } else if (!mark.startsWith(INTERNAL_PREFIX)) {
            below.makeLike(directory, branch);
            below.whiteout(directory.resolve(mark.substring(PREFIX.length())));
        }
    }
}
