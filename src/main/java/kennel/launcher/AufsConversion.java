package kennel.launcher;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.function.LongConsumer;
import kennel.kernel.ExtendedAttributes;
import kennel.kernel.Fd;
import kennel.kernel.Nodes;

/**
 * Makes a branch of aufs, which fills the root of a mounted image, into the upper layer of overlayfs (kernel:
 * filesystems/overlayfs.rst, "whiteouts and opaque directories").
 *
 * <p>Nothing is copied: entries are renamed and linked. Each such step is done whole or not at all, and the steps
 * reach the disk in their order, as the filesystem has a journal. So whatever stops it, what is found then is one of
 * these states, and is gone on with:
 *
 * <ol>
 *   <li>a branch, perhaps with the folder {@code .kennel.new.TIME}, whose name keeps the root's time of change;
 *   <li>the folder {@code .kennel.convert}, with an {@code upper} to which the root's entries are moved, and in which
 *       marks are translated then; what aufs kept for itself comes beside it;
 *   <li>{@code upper} in its place, and {@code .kennel.convert} without one, which becomes {@code aufs}.
 * </ol>
 */
final class AufsConversion {
    private static final String STAGING = ".kennel.new.";
    private static final String ROOT_TIME = "root.";
    private static final String WHITEOUT = "whiteout";

    private final Path root;
    private final String shown;
    private final LongConsumer told;
    private final Path conversion;
    private final Path upper;
    private FolderTimes times;
    private long deletions;
    private long opaque;

    /**
     * Makes a conversion.
     *
     * @param root where the image is mounted
     * @param shown what messages call it
     * @param told is given the number of translated marks, each time it grows
     */
    AufsConversion(Path root, String shown, LongConsumer told) {
        this.root = root;
        this.shown = shown;
        this.told = told;
        conversion = root.resolve(StorageContent.CONVERSION);
        upper = conversion.resolve(StorageContent.UPPER);
    }

    /**
     * Converts it from where it is to the end.
     *
     * @throws IOException if the filesystem refuses a step, for want of room for one; it can be gone on with
     */
    void run(StorageContent content) throws IOException {
        if (content == StorageContent.BRANCH) {
            begin();
        }
        if (content != StorageContent.ENDING) {
            times = new FolderTimes(conversion);
            Files.deleteIfExists(whiteout());
            gather();
            translate(upper);
            times.forget();
            sync();
            Files.setLastModifiedTime(upper, rootTime());
            move(upper, root.resolve(StorageContent.UPPER));
        }
        end();
        sync();
    }

    long deletions() {
        return deletions;
    }

    long opaque() {
        return opaque;
    }

    /** Returns whether aufs had kept something for itself, which is in its folder now. */
    boolean keptInternal() {
        return Files.exists(root.resolve(StorageContent.AUFS), LinkOption.NOFOLLOW_LINKS);
    }

    /** Makes the folder of the conversion, with an upper layer that is as the root was. */
    private void begin() throws IOException {
        Path staging = staging();
        String time = staging.getFileName().toString().substring(STAGING.length());
        Path newUpper = staging.resolve(StorageContent.UPPER);
        makeFolder(newUpper);
        Map<String, Object> attributes = Files.readAttributes(root, "unix:uid,gid,mode");
        Files.setAttribute(newUpper, "unix:uid", attributes.get("uid"));
        Files.setAttribute(newUpper, "unix:gid", attributes.get("gid"));
        Files.setAttribute(newUpper, "unix:mode", (Integer) attributes.get("mode") & 07777);
        new ExtendedAttributes().copy(root, newUpper);
        Path rootTime = staging.resolve(ROOT_TIME + time);
        if (!Files.exists(rootTime, LinkOption.NOFOLLOW_LINKS)) {
            Files.createFile(rootTime);
        }
        sync();
        move(staging, conversion);
    }

    /** Returns the folder that was made when an earlier conversion was cut off, or a new one. */
    private Path staging() throws IOException {
        for (Path entry : AufsMarks.entries(root)) {
            if (entry.getFileName().toString().matches("\\.kennel\\.new" + FolderTimes.WORD)) {
                requireStaging(entry);
                return entry;
            }
        }
        // Its name keeps the time that its making changes.
        Path made = root.resolve(STAGING + FolderTimes.word(Files.getLastModifiedTime(root)));
        makeFolder(made);
        return made;
    }

    /** Somebody's own folder of that name would not be in the sandbox any more. */
    private void requireStaging(Path staging) throws IOException {
        if (!StorageContent.isFolder(staging)) {
            throw StorageContent.foreign(staging, shown);
        }
        for (Path entry : AufsMarks.entries(staging)) {
            boolean emptyUpper = entry.getFileName().toString().equals(StorageContent.UPPER)
                    && StorageContent.isFolder(entry)
                    && AufsMarks.entries(entry).isEmpty();
            boolean time = entry.getFileName().toString().startsWith(ROOT_TIME)
                    && Files.isRegularFile(entry, LinkOption.NOFOLLOW_LINKS)
                    && Files.size(entry) == 0;
            if (!emptyUpper && !time) {
                throw StorageContent.foreign(staging, shown);
            }
        }
    }

    private static void makeFolder(Path folder) throws IOException {
        try {
            Files.createDirectory(
                    folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        } catch (FileAlreadyExistsException e) {
            // Before a power cut.
        }
    }

    /** Moves what is in the root, but for the filesystem's own folder. */
    private void gather() throws IOException {
        for (Path entry : AufsMarks.entries(root)) {
            Path target = upper.resolve(entry.getFileName());
            boolean lost = entry.getFileName().toString().equals(StorageContent.LOST);
            // After a power cut, e2fsck(8) may have made it once more.
            boolean stays =
                    StorageContent.isEmptyLost(entry) || lost && Files.exists(target, LinkOption.NOFOLLOW_LINKS);
            if (entry.equals(conversion) || stays) {
                continue;
            }
            if (AufsMarks.isMark(entry) && AufsMarks.kind(entry) == AufsMarks.Kind.INTERNAL) {
                putAside(entry);
            } else {
                move(entry, target);
            }
        }
    }

    private void translate(Path folder) throws IOException {
        AufsMarks.Listing listing = AufsMarks.list(folder);
        for (Path inner : listing.folders()) {
            translate(inner);
        }
        boolean whole = listing.marks().isEmpty() && !times.isNoted(folder);
        if (!whole) {
            times.note(folder);
            for (Path mark : listing.marks()) {
                translateMark(mark);
            }
            times.giveBack(folder);
        }
    }

    private void translateMark(Path mark) throws IOException {
        switch (AufsMarks.kind(mark)) {
            case DELETION -> {
                delete(AufsMarks.hidden(mark));
                deletions++;
            }
            case OPAQUE -> {
                new ExtendedAttributes().makeOpaque(mark.getParent());
                opaque++;
            }
            default -> {
                putAside(mark);
                return;
            }
        }
        if (Files.size(mark) == 0) {
            Files.delete(mark);
        } else {
            putAside(mark); // aufs writes none of those
        }
        told.accept(deletions + opaque);
    }

    /** Makes a name a deleted one. What is there in spite of its mark stays, and hides what lies below it. */
    private void delete(Path name) throws IOException {
        if (StorageContent.isFolder(name)) {
            new ExtendedAttributes().makeOpaque(name);
        } else if (!Files.exists(name, LinkOption.NOFOLLOW_LINKS)) {
            // The kernel itself takes links to one whiteout for all deletions: so the image needs no more inodes.
            try {
                Files.createLink(name, whiteout());
            } catch (FileSystemException e) {
                // There is none yet, or it has as many links as it may have.
                Files.deleteIfExists(whiteout());
                new Nodes().makeWhiteout(whiteout());
                Files.createLink(name, whiteout());
            }
        }
    }

    private Path whiteout() {
        return conversion.resolve(WHITEOUT);
    }

    /** Moves what aufs kept for itself out of the upper layer; its name begins as no name of ours does. */
    private void putAside(Path entry) throws IOException {
        String name = entry.getFileName().toString();
        Path target = conversion.resolve(entry.getFileName());
        for (int number = 1; Files.exists(target, LinkOption.NOFOLLOW_LINKS); number++) {
            target = conversion.resolve(name + "." + number);
        }
        move(entry, target);
    }

    private FileTime rootTime() throws IOException {
        for (Path entry : AufsMarks.entries(conversion)) {
            String name = entry.getFileName().toString();
            if (name.matches("root" + FolderTimes.WORD)) {
                return FolderTimes.time(name.substring(ROOT_TIME.length()));
            }
        }
        return Files.getLastModifiedTime(upper);
    }

    /** Removes what only the conversion needed, and names what is left. */
    private void end() throws IOException {
        for (Path entry : AufsMarks.entries(conversion)) {
            String name = entry.getFileName().toString();
            if (name.equals(WHITEOUT) || name.startsWith(ROOT_TIME)) {
                Files.delete(entry);
            }
        }
        if (AufsMarks.entries(conversion).isEmpty()) {
            Files.delete(conversion);
        } else {
            move(conversion, root.resolve(StorageContent.AUFS));
        }
    }

    private static void move(Path from, Path to) throws IOException {
        // Only a rename in one step, which would replace what is there.
        if (Files.exists(to, LinkOption.NOFOLLOW_LINKS)) {
            throw new FileAlreadyExistsException(to.toString());
        }
        Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
    }

    private void sync() {
        try (Fd folder = Fd.openDirectory(root)) {
            folder.syncFilesystem();
        }
    }
}
