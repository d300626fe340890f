package kennel.sandbox;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;

/** Storage as people write it: {@code tmpfs}, {@code image:PATH} or {@code dir:PATH}, with {@code :SIZE} behind. */
public final class StorageText {
    private static final String TMPFS = "tmpfs";
    private static final String IMAGE = "image:";
    private static final String FOLDER = "dir:";

    private StorageText() {}

    /** Returns the storage without its size. */
    public static String kind(Storage storage) {
        if (storage instanceof Storage.Image image) {
            return IMAGE + image.path();
        }
        return storage instanceof Storage.Folder folder ? FOLDER + folder.path() : TMPFS;
    }

    /** Returns the storage without its size, its path as it is seen from a folder that holds it. */
    static String kind(Storage storage, Path shortest) {
        return storage instanceof Storage.Image ? IMAGE + shortest : FOLDER + shortest;
    }

    /** Returns where it lies on this machine; empty if it lies in memory. */
    public static Optional<Path> path(Storage storage) {
        if (storage instanceof Storage.Image image) {
            return Optional.of(image.path());
        }
        return storage instanceof Storage.Folder folder ? Optional.of(folder.path()) : Optional.empty();
    }

    /** Returns its size in bytes, if it names one. */
    public static OptionalLong bytes(Storage storage) {
        if (storage instanceof Storage.Image image) {
            return image.bytes();
        }
        return storage instanceof Storage.Tmpfs tmpfs ? tmpfs.bytes() : OptionalLong.empty();
    }

    /**
     * Reads a storage, whose size may stand behind it.
     *
     * @param text what was written
     * @param size the size, if it was written elsewhere
     * @param folder where a relative path begins
     * @throws SandboxException if it is none
     */
    public static Storage parse(String text, OptionalLong size, Path folder) {
        int colon = text.lastIndexOf(':');
        boolean sized = colon > 0 && Size.isWritten(text.substring(colon + 1));
        if (!sized) {
            return of(text, size, folder);
        }
        if (size.isPresent()) {
            throw new SandboxException(ExitCode.USAGE, Words.say("storage.twosizes", Text.visible(text)));
        }
        return of(text.substring(0, colon), OptionalLong.of(Size.parse(text.substring(colon + 1))), folder);
    }

    /**
     * Reads a storage whose size is known.
     *
     * @param kind as {@link #kind(Storage)} writes it
     * @param size its size, if it has one
     * @param folder where a relative path begins
     * @throws SandboxException if it is none
     */
    public static Storage of(String kind, OptionalLong size, Path folder) {
        String word = kind.toLowerCase(Locale.ROOT);
        if (word.equals(TMPFS)) {
            return new Storage.Tmpfs(size);
        }
        if (word.startsWith(IMAGE)) {
            return image(kind.substring(IMAGE.length()), size, folder);
        }
        if (word.startsWith(FOLDER)) {
            if (size.isPresent()) {
                throw new SandboxException(ExitCode.USAGE, Words.say("storage.nosize"));
            }
            return folder(kind.substring(FOLDER.length()), folder);
        }
        throw new SandboxException(ExitCode.USAGE, Words.say("storage.bad", Text.visible(kind)));
    }

    /**
     * Returns an image whose path was written.
     *
     * @param folder where a relative path begins
     * @throws SandboxException if it is no path
     */
    public static Storage image(String path, OptionalLong size, Path folder) {
        return new Storage.Image(path(path, folder), size);
    }

    /**
     * Returns a folder whose path was written.
     *
     * @param folder where a relative path begins
     * @throws SandboxException if it is no path
     */
    public static Storage folder(String path, Path folder) {
        return new Storage.Folder(path(path, folder));
    }

    private static Path path(String text, Path folder) {
        try {
            if (!text.isEmpty()) {
                return folder.resolve(text).normalize();
            }
        } catch (InvalidPathException e) {
            // Said below.
        }
        throw new SandboxException(ExitCode.USAGE, Words.say("storage.bad", Text.visible(text)));
    }
}
