package kennel.testlayers;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/**
 * A folder with the least that a system needs: busybox and a root user.
 *
 * @param path the folder
 */
public record BusyboxTree(Path path) {

    /** Fills a new folder. */
    public static BusyboxTree make(Path folder) throws IOException {
        Shell.out(
                "set -e; mkdir -p \"$0/bin\" \"$0/etc\" \"$0/root\" \"$0/sbin\"; cp \"$(command -v busybox)\" \"$0/bin/busybox\";"
                        + " chmod 755 \"$0\" \"$0\"/*; for applet in $(busybox --list); do"
                        + " [ $applet = busybox ] || ln -s busybox \"$0/bin/$applet\"; done",
                folder);
        BusyboxTree tree = new BusyboxTree(folder);
        tree.write("etc/passwd", "root:x:0:0:root:/root:/bin/sh\nnobody:x:65534:65534:nobody:/:/bin/false\n");
        tree.write("etc/profile", "for part in /etc/profile.d/*.sh; do . $part; done\n");
        return tree;
    }

    /** Writes a file and the folders that lead to it. */
    public BusyboxTree write(String name, String content) throws IOException {
        Path file = path.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, content);
        return this;
    }

    /** Sets a file's permissions, written as {@code rwxr-xr-x}. */
    public BusyboxTree allow(String name, String permissions) throws IOException {
        Files.setPosixFilePermissions(path.resolve(name), PosixFilePermissions.fromString(permissions));
        return this;
    }
}
