package kennel.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * Gives folders back the time of change that they had before their marks were translated, even after a power cut in
 * between: the time is noted in the name of an empty file, for a name is there whole or not at all.
 */
final class FolderTimes {
    /** A time as the end of a name, behind a dot, as a regular expression. */
    static final String WORD = "\\.-?[0-9]{1,19}";

    private static final String PREFIX = "time.";

    private final Path notes;
    private Optional<Note> noted = Optional.empty();

    private record Note(Path file, long inode, FileTime time) {}

    /**
     * Makes one that goes on where another was cut off.
     *
     * @param notes the folder for the note, on the same filesystem
     */
    FolderTimes(Path notes) throws IOException {
        this.notes = notes;
        for (Path entry : AufsMarks.entries(notes)) {
            String name = entry.getFileName().toString();
            if (name.matches("time\\.[0-9]{1,19}" + WORD)) {
                String[] words = name.split("\\.");
                noted = Optional.of(new Note(entry, Long.parseLong(words[1]), time(words[2])));
            }
        }
    }

    /** Returns a time as part of a name. */
    static String word(FileTime time) {
        return Long.toString(time.to(TimeUnit.NANOSECONDS));
    }

    /**
     * Returns the time that a part of a name is.
     *
     * @throws NumberFormatException if it is none
     */
    static FileTime time(String word) {
        return FileTime.from(Long.parseLong(word), TimeUnit.NANOSECONDS);
    }

    /** Returns whether a folder's time was noted and not yet given back. */
    boolean isNoted(Path folder) throws IOException {
        return noted.isPresent() && noted.get().inode() == inode(folder);
    }

    /** Notes a folder's time before it is changed, and forgets the one before. */
    void note(Path folder) throws IOException {
        if (isNoted(folder)) {
            return;
        }
        long inode = inode(folder);
        FileTime time = Files.getLastModifiedTime(folder, LinkOption.NOFOLLOW_LINKS);
        Path file = notes.resolve(PREFIX + inode + "." + word(time));
        if (noted.isPresent()) {
            Files.move(noted.get().file(), file, StandardCopyOption.ATOMIC_MOVE);
        } else {
            Files.createFile(file);
        }
        noted = Optional.of(new Note(file, inode, time));
    }

    /** Gives the noted folder its time back. */
    void giveBack(Path folder) throws IOException {
        Files.setLastModifiedTime(folder, noted.orElseThrow().time());
    }

    /** Removes the note. */
    void forget() throws IOException {
        if (noted.isPresent()) {
            Files.deleteIfExists(noted.get().file());
        }
    }

    private static long inode(Path folder) throws IOException {
        return (Long) Files.getAttribute(folder, "unix:ino", LinkOption.NOFOLLOW_LINKS);
    }
}
