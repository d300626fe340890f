package kennel.kernel;

import java.nio.file.Path;

/** Extended attributes that Java cannot set: those of the {@code trusted} class (xattr(7)). */
public final class ExtendedAttributes {
    private static final String OPAQUE = "trusted.overlay.opaque";

    /** The kernel's limits on a list of names and on a value (xattr(7)). */
    private static final int MOST_BYTES = 1 << 16;

    private final LibC lsetxattr = new LibC("lsetxattr");
    private final LibC lgetxattr = new LibC("lgetxattr");
    private final LibC llistxattr = new LibC("llistxattr");

    /** Makes a directory of an overlay layer hide what lies below it (kernel: filesystems/overlayfs.rst). */
    public void makeOpaque(Path directory) {
        try (Memory memory = new Memory()) {
            int result = lsetxattr.call(memory.path(directory), memory.string(OPAQUE), memory.string("y"), 1, 0);
            Fd.check("lsetxattr", directory, result);
        }
    }

    /** Gives a file all the attributes of another, its access control lists among them (xattr(7), acl(5)). */
    public void copy(Path from, Path to) {
        try (Memory memory = new Memory()) {
            long names = memory.zeroed(MOST_BYTES);
            int end = Fd.check("llistxattr", from, llistxattr.call(memory.path(from), names, MOST_BYTES));
            long value = memory.zeroed(MOST_BYTES);
            for (long name = names; name < names + end; name += memory.bytes(name) + 1) {
                int size = Fd.check("lgetxattr", from, lgetxattr.call(memory.path(from), name, value, MOST_BYTES));
                Fd.check("lsetxattr", to, lsetxattr.call(memory.path(to), name, value, size, 0));
            }
        }
    }
}
