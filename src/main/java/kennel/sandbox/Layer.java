package kennel.sandbox;

import java.nio.file.Path;
import java.util.Objects;

/**
 * One read-only part of a sandbox's file tree, as found on this machine.
 *
 * @param label what a person calls it: the file's name, "save layer", "this system"
 * @param role what it is on the running system
 * @param type how it is stored
 * @param path absolute path of the image file or directory
 * @param size bytes of the image file; -1 for a directory, whose size is not worth a walk
 * @param onByDefault whether a sandbox gets it when the user says nothing
 */
public record Layer(String label, Role role, LayerType type, Path path, long size, boolean onByDefault) {

    /** What a layer is on the running system. */
    public enum Role {
        /** The whole of an ordinary system: its separately mounted parts come along, homes do not. */
        SYSTEM,
        /** A branch of the running union, read-only there. */
        BRANCH,
        /** The writable branch of the running union, with overlayfs whiteouts. */
        SAVE,
        /** A writable branch written by aufs, whose {@code .wh.} whiteouts need translating. */
        AUFS_SAVE,
        /** A file or folder that is not part of the running system. */
        FILE
    }

    /** Checks that nothing is missing and that the path is absolute. */
    public Layer {
        Objects.requireNonNull(label);
        Objects.requireNonNull(role);
        Objects.requireNonNull(type);
        if (!path.isAbsolute()) {
            throw new IllegalArgumentException("layer path must be absolute: " + path);
        }
    }
}
