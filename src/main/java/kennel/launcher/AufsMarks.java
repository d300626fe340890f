package kennel.launcher;

import java.io.IOException;
import java.net.URI;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The names by which aufs marks things in a branch (aufs(5), "Whiteout"; aufs: {@code fs/aufs/whout.h}).
 *
 * <p>A file {@code .wh.NAME} says that NAME is deleted, {@code .wh..wh..opq} that its directory is opaque. Whatever
 * else begins so is aufs' own: users see it nowhere and cannot make it.
 */
final class AufsMarks {
    private static final String PREFIX = ".wh.";
    private static final String INTERNAL_PREFIX = ".wh..wh.";
    private static final String OPAQUE = ".wh..wh..opq";

    /** What aufs makes in the root of every branch that can be written. */
    private static final List<String> OF_ROOT = List.of(".wh..wh.aufs", ".wh..wh.orph", ".wh..wh.plnk");

    private AufsMarks() {}

    /** What a mark says. */
    enum Kind {
        /** A name is deleted. */
        DELETION,
        /** The folder hides what lies below it. */
        OPAQUE,
        /** Nothing: aufs keeps something there for itself. */
        INTERNAL
    }

    /**
     * A folder's content, each by its kind.
     *
     * @param folders those that are no marks
     * @param marks what begins as marks do
     * @param files how many there are of the rest
     */
    record Listing(List<Path> folders, List<Path> marks, int files) {}

    /** Returns whether a folder is the root of a branch that aufs could write to. */
    static boolean isBranch(Path root) {
        return OF_ROOT.stream().anyMatch(name -> Files.exists(root.resolve(name), LinkOption.NOFOLLOW_LINKS));
    }

    static boolean isMark(Path entry) {
        return entry.getFileName().toString().startsWith(PREFIX);
    }

    /** Returns what a mark says by its name. */
    static Kind kindByName(Path mark) {
        String name = mark.getFileName().toString();
        if (name.equals(OPAQUE)) {
            return Kind.OPAQUE;
        }
        String hidden = name.substring(PREFIX.length());
        boolean nothing = hidden.isEmpty() || hidden.equals(".") || hidden.equals("..");
        return nothing || name.startsWith(INTERNAL_PREFIX) ? Kind.INTERNAL : Kind.DELETION;
    }

    /** Returns what a mark says: aufs makes only files that way, so that nothing else counts as one of them. */
    static Kind kind(Path mark) {
        return Files.isRegularFile(mark, LinkOption.NOFOLLOW_LINKS) ? kindByName(mark) : Kind.INTERNAL;
    }

    /** Returns the path that a mark says is deleted. */
    static Path hidden(Path mark) {
        // A name need not be text, and its URI is the only form in which Java gives away its bytes.
        String raw = mark.toUri().getRawPath();
        String uri = raw.endsWith("/") ? raw.substring(0, raw.length() - 1) : raw; // Java puts it behind a folder
        int name = uri.lastIndexOf('/') + 1;
        return Path.of(URI.create("file://" + uri.substring(0, name) + uri.substring(name + PREFIX.length())));
    }

    /** Reads a folder. */
    static Listing list(Path folder) throws IOException {
        List<Path> folders = new ArrayList<>();
        List<Path> marks = new ArrayList<>();
        int files = 0;
        for (Path entry : entries(folder)) {
            if (isMark(entry)) {
                marks.add(entry);
            } else if (Files.isDirectory(entry, LinkOption.NOFOLLOW_LINKS)) {
                folders.add(entry);
            } else {
                files++;
            }
        }
        return new Listing(folders, marks, files);
    }

    /** Returns what is in a folder, all of it read before any of it is changed. */
    static List<Path> entries(Path folder) throws IOException {
        List<Path> entries = new ArrayList<>();
        try (DirectoryStream<Path> stream = Files.newDirectoryStream(folder)) {
            stream.forEach(entries::add);
        } catch (DirectoryIteratorException e) {
            throw e.getCause();
        }
        return entries;
    }
}
