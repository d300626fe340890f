package kennel.launcher;

import java.io.IOException;
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
        AufsMarks.Listing listing = AufsMarks.list(branch.resolve(Path.of("/").relativize(directory)));
        for (Path mark : listing.marks()) {
            translate(directory, mark);
        }
        for (Path inner : listing.folders()) {
            translate(directory.resolve(inner.getFileName()));
        }
    }

    private void translate(Path directory, Path mark) throws IOException {
        above.makeLike(directory, branch);
        above.whiteout(directory.resolve(mark.getFileName()));
        switch (AufsMarks.kindByName(mark)) {
            case OPAQUE -> {
                below.makeLike(directory, branch);
                below.opaque(directory);
            }
            case DELETION -> {
                below.makeLike(directory, branch);
                below.whiteout(directory.resolve(AufsMarks.hidden(mark).getFileName()));
            }
            default -> {
                // Seen by nobody.
            }
        }
    }
}
