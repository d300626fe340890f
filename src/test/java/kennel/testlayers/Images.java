package kennel.testlayers;

import java.nio.file.Path;

/** Makes images of folders, as {@code .sfs} files and other layers are made. */
public final class Images {
    private Images() {}

    /** Makes a squashfs image whose files belong to root. */
    public static Path squashfs(Path folder, Path image) {
        Shell.out("mksquashfs \"$0\" \"$1\" -all-root -no-progress -comp gzip -noappend", folder, image);
        return image;
    }

    /** Makes an EROFS image whose files belong to root. */
    public static Path erofs(Path folder, Path image) {
        Shell.out("mkfs.erofs --all-root \"$1\" \"$0\"", folder, image);
        return image;
    }

    /** Makes an ext4 image of 8 MB. */
    public static Path ext4(Path folder, Path image) {
        Shell.out("PATH=$PATH:/sbin:/usr/sbin; mke2fs -q -t ext4 -E root_owner=0:0 -d \"$0\" \"$1\" 8M", folder, image);
        return image;
    }
}
