package kennel.sandbox;

import java.util.Locale;

/** How a layer is stored: a directory, or an image of a filesystem that Kennel mounts read-only. */
public enum LayerType {
    /** A directory of this machine. */
    DIRECTORY("", ""),
    /** A squashfs image, the usual {@code .sfs}. */
    SQUASHFS("squashfs", ""),
    /** An EROFS image. */
    EROFS("erofs", ""),
    /** An ext2, ext3 or ext4 image; {@code noload} keeps a read-only mount from replaying its journal. */
    EXT("ext4", "noload"),
    /** An XFS image; {@code norecovery} keeps a read-only mount from replaying its log. */
    XFS("xfs", "norecovery"),
    /** A Btrfs image. */
    BTRFS("btrfs", ""),
    /** An ISO 9660 image. */
    ISO9660("iso9660", "");

    private final String filesystem;
    private final String mountOptions;

    LayerType(String filesystem, String mountOptions) {
        this.filesystem = filesystem;
        this.mountOptions = mountOptions;
    }

    /** Returns the kernel's name of the filesystem, as in {@code /proc/filesystems}; empty for a directory. */
    public String filesystem() {
        return filesystem;
    }

    /** Returns the mount options that a read-only mount needs, as for mount(8) {@code -o}. */
    public String mountOptions() {
        return mountOptions;
    }

    /** Returns whether this is a filesystem image, which needs a loop device. */
    public boolean isImage() {
        return this != DIRECTORY;
    }

    /** Returns the name shown to people and written to JSON. */
    public String displayName() {
        return name().toLowerCase(Locale.ROOT);
    }
}
