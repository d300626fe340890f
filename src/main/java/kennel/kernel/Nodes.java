package kennel.kernel;

import java.nio.file.Path;

/** Device nodes (mknod(2)). */
public final class Nodes {
    private static final int S_IFCHR = 0020000;
    private static final int OWNER_ONLY = 0600;

    private final LibC mknod = new LibC("mknod");

    /** Makes the mark by which overlayfs knows that a name is deleted: a character device 0/0. */
    public void makeWhiteout(Path path) {
        make(path, S_IFCHR, 0);
    }

    /** Makes a node of a character device that its owner may open. */
    public void makeDevice(Path path, int major, int minor) {
        make(path, S_IFCHR | OWNER_ONLY, number(major, minor));
    }

    private void make(Path path, int mode, long device) {
        try (Memory memory = new Memory()) {
            // The zero is the upper half of a number that takes two words where a long has 32 bits.
            Fd.check("mknod", path, mknod.call(memory.path(path), mode, device, 0));
        }
    }

    /** The C library's arrangement of both numbers in one (makedev(3)). */
    private static long number(long major, long minor) {
        return minor & 0xff | (major & 0xfff) << 8 | (minor & ~0xffL) << 12 | (major & ~0xfffL) << 32;
    }
}
