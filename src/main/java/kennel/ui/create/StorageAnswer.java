package kennel.ui.create;

import java.nio.file.Path;
import java.util.OptionalLong;
import kennel.sandbox.Size;
import kennel.sandbox.Storage;
import kennel.sandbox.StorageText;

/**
 * Where what is written goes, as it was chosen and typed.
 *
 * @param kind what was chosen
 * @param size the size of {@link Kind#LIMITED}
 * @param image the path of an image
 * @param imageSize how large an image is made that is not there; blank if it must be there
 * @param folder the path of a folder
 */
record StorageAnswer(Kind kind, String size, String image, String imageSize, String folder) {
    private static final String FIRST_SIZE = "1G";
    private static final String FIRST_IMAGE_SIZE = "4G";

    /** What can be chosen. */
    enum Kind {
        /** Memory, as much as half of what is free. */
        HALF,
        /** Memory, up to a size. */
        LIMITED,
        /** An image file. */
        IMAGE,
        /** A folder. */
        FOLDER
    }

    /** Returns the answer that leads to a storage. */
    static StorageAnswer of(Storage storage) {
        OptionalLong bytes = StorageText.bytes(storage);
        String size = bytes.isPresent() ? Size.exact(bytes.getAsLong()) : "";
        if (storage instanceof Storage.Image image) {
            return new StorageAnswer(Kind.IMAGE, FIRST_SIZE, image.path().toString(), size, "");
        }
        if (storage instanceof Storage.Folder folder) {
            return new StorageAnswer(
                    Kind.FOLDER, FIRST_SIZE, "", FIRST_IMAGE_SIZE, folder.path().toString());
        }
        return new StorageAnswer(
                bytes.isPresent() ? Kind.LIMITED : Kind.HALF,
                bytes.isPresent() ? size : FIRST_SIZE,
                "",
                FIRST_IMAGE_SIZE,
                "");
    }

    StorageAnswer with(Kind other) {
        return new StorageAnswer(other, size, image, imageSize, folder);
    }

    StorageAnswer withSize(String typed) {
        return new StorageAnswer(Kind.LIMITED, typed, image, imageSize, folder);
    }

    StorageAnswer withImage(String path, String typed) {
        return new StorageAnswer(Kind.IMAGE, size, path, typed, folder);
    }

    StorageAnswer withFolder(String path) {
        return new StorageAnswer(Kind.FOLDER, size, image, imageSize, path);
    }

    /** Returns whether a path is needed and none was typed. */
    boolean lacksPath() {
        return kind == Kind.IMAGE && image.isBlank() || kind == Kind.FOLDER && folder.isBlank();
    }

    /**
     * Returns the storage; relative paths begin in the user's home.
     *
     * @throws kennel.sandbox.SandboxException if a size or a path is none
     */
    Storage storage() {
        Path home = Path.of(System.getProperty("user.home")).toAbsolutePath();
        return switch (kind) {
            case HALF -> new Storage.Tmpfs(OptionalLong.empty());
            case LIMITED -> new Storage.Tmpfs(OptionalLong.of(Size.parse(size)));
            case IMAGE -> StorageText.image(
                    image.strip(),
                    imageSize.isBlank() ? OptionalLong.empty() : OptionalLong.of(Size.parse(imageSize)),
                    home);
            case FOLDER -> StorageText.folder(folder.strip(), home);
        };
    }
}
