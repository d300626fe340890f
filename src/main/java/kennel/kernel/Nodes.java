package kennel.kernel;

import java.nio.file.Path;

/** Device nodes (mknod(2)). */
public final class Nodes {
    private static final int S_IFCHR = 0020000;

    private final LibC mknod = new LibC("mknod");

    /** Makes the mark by which overlayfs knows that a name is deleted: a character device 0/0. */
    public void makeWhiteout(Path path) {
        try (Memory memory = new Memory()) {
            Fd.check("mknod", path, mknod.call(memory.path(path), S_IFCHR, 0));
        }
    }
}
