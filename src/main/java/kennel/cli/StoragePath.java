package kennel.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalLong;
import kennel.sandbox.Storage;
import kennel.sandbox.StorageText;

/** A kept storage that a command line names by its path alone. */
final class StoragePath {
    private StoragePath() {}

    /** Returns it: a folder if there is one, otherwise an image. */
    static Storage of(String text) {
        Path here = Path.of("").toAbsolutePath();
        Storage image = StorageText.image(text, OptionalLong.empty(), here);
        return StorageText.path(image).filter(Files::isDirectory).isPresent() ? StorageText.folder(text, here) : image;
    }
}
