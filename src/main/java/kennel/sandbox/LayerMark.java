package kennel.sandbox;

import java.nio.file.Path;

/**
 * What tells one layer from another, on this machine and on others.
 *
 * @param path where it was
 * @param bytes size of an image; 0 for a directory
 * @param sum checksum of an image's beginning, where its filesystem says when it was made; of a running system,
 *     what it calls itself; empty for other directories
 */
public record LayerMark(Path path, long bytes, String sum) {

    /** Returns whether it is the same layer, be it in another folder: a directory is what its path leads to. */
    boolean isSame(LayerMark other) {
        boolean named =
                bytes == 0 ? path.equals(other.path) : path.getFileName().equals(other.path.getFileName());
        return named && bytes == other.bytes && sum.equals(other.sum);
    }

    /** Returns what people call it. */
    public String label() {
        return Text.visible(bytes == 0 ? path : path.getFileName());
    }
}
