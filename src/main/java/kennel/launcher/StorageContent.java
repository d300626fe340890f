package kennel.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Set;
import kennel.plan.Planner;
import kennel.sandbox.ExitCode;
import kennel.sandbox.SandboxException;
import kennel.sandbox.StorageRecord;
import kennel.sandbox.Text;
import kennel.sandbox.Words;

/**
 * What the root of a kept storage shows. It comes from whoever made it: links could lead out of it, and files may be
 * no storage of Kennel's.
 */
enum StorageContent {
    /** Kennel's own folders, or nothing. */
    OWN,
    /** A branch that aufs wrote. */
    BRANCH,
    /** A branch whose conversion was begun. */
    BEGUN,
    /** A branch that was converted, but for the last renaming. */
    ENDING;

    /** The folder that the entries of a branch are moved to. */
    static final String UPPER = "upper";

    /** In an image, what aufs kept for itself before it was converted. */
    static final String AUFS = "aufs";

    /** Where ext filesystems put what has lost its name; it is there in every new one (e2fsck(8)). */
    static final String LOST = "lost+found";

    /** Holds all of a branch while it is converted. */
    static final String CONVERSION = ".kennel.convert";

    private static final Set<String> FOLDERS = Set.of(UPPER, "work", AUFS, LOST);
    private static final Set<String> NOTES = Set.of(StorageRecord.FILE, StorageRecord.FRESH_FILE);

    /**
     * Tells what a storage is.
     *
     * @param shown what messages call it
     * @throws SandboxException if it holds anything else
     */
    static StorageContent of(Path root, String shown) throws IOException {
        Path conversion = root.resolve(CONVERSION);
        boolean branch = AufsMarks.isBranch(root);
        if (Files.exists(conversion, LinkOption.NOFOLLOW_LINKS)) {
            if (isFolder(conversion) && isFolder(conversion.resolve(UPPER))) {
                return BEGUN;
            }
            if (isFolder(conversion) && isFolder(root.resolve(UPPER)) && !branch) {
                return ENDING;
            }
            throw foreign(conversion, shown);
        }
        if (branch) {
            return BRANCH;
        }
        for (Path entry : AufsMarks.entries(root)) {
            String name = entry.getFileName().toString();
            boolean known = NOTES.contains(name)
                    ? Files.isRegularFile(entry, LinkOption.NOFOLLOW_LINKS)
                    : (FOLDERS.contains(name) || name.startsWith(Planner.PART)) && isFolder(entry);
            if (!known) {
                throw foreign(entry, shown);
            }
        }
        return OWN;
    }

    /**
     * Refuses what no sandbox can write to.
     *
     * @throws SandboxException if it is not Kennel's own
     */
    static void requireOwn(Path root, String shown) throws IOException {
        StorageContent content = of(root, shown);
        if (content != OWN) {
            String key = content == BRANCH ? "storage.aufs" : "storage.unfinished";
            throw new SandboxException(ExitCode.DATA, Words.say(key, shown));
        }
    }

    /** Returns the fault that something in a storage is not Kennel's. */
    static SandboxException foreign(Path entry, String shown) {
        return new SandboxException(
                ExitCode.DATA, Words.say("storage.foreign", shown, Text.visible(entry.getFileName())));
    }

    /** Returns whether a path is a folder and no link to one. */
    static boolean isFolder(Path path) {
        return Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS);
    }

    /** Returns whether an entry of a storage's root is the filesystem's own folder, with nothing in it. */
    static boolean isEmptyLost(Path entry) throws IOException {
        return entry.getFileName().toString().equals(LOST)
                && isFolder(entry)
                && AufsMarks.entries(entry).isEmpty();
    }
}
