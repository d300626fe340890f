package kennel.kernel;

import java.nio.file.Path;

/** Extended attributes that Java cannot set: those of the {@code trusted} class (xattr(7)). */
public final class ExtendedAttributes {
    private static final String OPAQUE = "trusted.overlay.opaque";

    private final LibC lsetxattr = new LibC("lsetxattr");

    /** Makes a directory of an overlay layer hide what lies below it (kernel: filesystems/overlayfs.rst). */
    public void makeOpaque(Path directory) {
        try (Memory memory = new Memory()) {
            int result = lsetxattr.call(memory.string(directory), memory.string(OPAQUE), memory.string("y"), 1, 0);
            Fd.check("lsetxattr", directory, result);
        }
    }
}
