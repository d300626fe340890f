package kennel.testlayers;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import kennel.Kennel;

/**
 * An image with the branch of aufs in its root, as the original scripts make them.
 *
 * @param path the file
 */
public record AufsImage(Path path) {
    /** The marks of aufs are links to one file, as aufs itself makes them. */
    private static final String BEGIN =
            """
            export LC_ALL=C; umask 022
            root=$(mktemp -d); trap 'cd /; umount "$root"; rmdir "$root"' EXIT
            mount -o loop "$0" "$root"; cd "$root"
            mark() { mkdir -p "$1"; ln .wh..wh.aufs "$1/.wh.$2"; }
            : >.wh..wh.aufs; chmod 444 .wh..wh.aufs; mkdir -m 700 .wh..wh.orph .wh..wh.plnk
            """;

    private static final String FILES =
            """
            odd=$(printf 'odd\\377\\n\\344%%41 name'); mkdir "$odd"; echo 1 >"$odd/$odd"; mark "$odd" "gone$odd"
            mark etc deleted; mark . gone-folder; mark opaque .wh..opq; echo new >opaque/new
            mkdir upper work aufs deep deep/er both-folder; echo u >upper/upper; echo w >work/work; echo a >aufs/aufs
            echo real >both; mark . both; echo in >both-folder/in; mark . both-folder
            echo loud >.wh.loud; mkdir deep/.wh..wh.left.0002; echo left >deep/.wh..wh.left.0002/left
            mkdir .wh..wh.orph/x.0001; echo dots >deep/.wh...
            echo a >deep/a; ln deep/a deep/er/b; ln deep/a .wh..wh.plnk/12.34
            echo s >deep/setuid; chown 12:34 deep/setuid; chmod 4751 deep/setuid
            mkdir deep/sticky; chmod 3777 deep/sticky; chown 5:6 deep/sticky
            mknod deep/char c 1 3; mknod deep/block b 7 200; mkfifo deep/fifo
            perl -MSocket -e 'socket(S, AF_UNIX, SOCK_STREAM, 0); bind(S, sockaddr_un("deep/socket")) or die'
            ln -s /etc/shadow deep/absolute; ln -s / deep/folder; ln -s nowhere .kennel
            echo end | dd of=deep/sparse bs=1M seek=60 status=none
            """;

    private static final String MANY =
            """
            for i in $(seq 40); do mark many/$i/o .wh..opq; echo $i >many/$i/kept; done
            perl -e 'for $i (1..40) { for (1..$ARGV[0]) { link(".wh..wh.aufs", "many/$i/.wh.$_") or die } }' $1
            """;

    private static final String END =
            """
            find . -depth ! -name .wh..wh.aufs -exec touch -h -d '2003-02-01 04:05:06.123456789' {} +
            chown 3:4 .; chmod 1751 .; touch -d '2001-02-03 04:05:06.987654321' .
            """;

    /**
     * A script that mounts {@code $0} read-only and lists what a user has in the folder {@code $1} of it: everything of
     * each file, a sparse one's blocks too, but neither marks nor whiteouts; and then, whichever way they are written,
     * the names that are deleted.
     */
    public static final String LIST =
            """
            export LC_ALL=C
            root=$(mktemp -d); trap 'cd /; umount "$root"; rmdir "$root"' EXIT
            mount -o loop,ro "$0" "$root"; cd "$root/$1"
            skip='-name .wh.* -o -path ./lost+found'
            set -f
            {
                find . \\( $skip \\) -prune -o -type d -printf '%y %m %U %G %T@ %p\\0'
                find . \\( $skip \\) -prune -o ! -type d ! -type c -printf '%y %m %U %G %T@ %s %b %n %i %l %p\\0'
                find . \\( $skip \\) -prune -o -type f -exec sha256sum -z {} +
                find . \\( $skip \\) -prune -o \\( -type c -o -type b \\) -exec stat --printf '%f %u %g %y %t,%T %n\\0' {} + |
                    grep -zv ' 0,0 '
            } | sort -z | tr '\\0' '\\n' | cat -v
            {
                find . -type f -name '.wh.*' ! -name '.wh..wh.*' ! -name '.wh...' -print0 | sed -z 's,\\(.*/\\).wh.,\\1,'
                find . -type c -exec stat --printf '%t,%T %n\\0' {} + | sed -zn 's/^0,0 //p'
            } | sort -zu | tr '\\0' '\\n' | cat -v
            """;

    /** Makes one with files of every kind. */
    public static AufsImage withFiles(Path path, String make) {
        return make(path, make, FILES, 0);
    }

    /** Makes one with forty folders of so many deletions each. */
    public static AufsImage withMarks(Path path, int each) {
        return make(path, "truncate -s 64M \"$0\"; mke2fs -q -F \"$0\"", MANY, each);
    }

    private static AufsImage make(Path path, String make, String content, int each) {
        Kennel.Result result = Shell.runWithOwnMounts(
                "PATH=$PATH:/sbin:/usr/sbin\n" + make + "\n" + BEGIN + content + END, path, each);
        assertThat(result.exitCode()).as(result.err()).isZero();
        return new AufsImage(path);
    }

    /** Lists what a user has in it, from the root or below a folder of it, as {@link #LIST} does. */
    public String list(String folder) {
        return mounted(LIST, folder);
    }

    private String mounted(String script, String word) {
        Kennel.Result result = Shell.runWithOwnMounts(script, path, word);
        assertThat(result.exitCode()).as(result.err()).isZero();
        return result.out();
    }

    /** Lists the names below a folder of it, of any kind. */
    public String names(String folder) {
        return mounted(
                """
                root=$(mktemp -d); trap 'cd /; umount "$root"; rmdir "$root"' EXIT
                mount -o loop,ro "$0" "$root"; cd "$root/$1"; find . | LC_ALL=C sort | cat -v
                """,
                folder);
    }

    /** Returns a checksum of every byte. */
    public String checksum() {
        return Shell.out("sha256sum <\"$0\"", path);
    }
}
