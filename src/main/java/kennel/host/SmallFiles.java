package kennel.host;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;

/** Small text files below a root folder; one that cannot be read is empty. */
record SmallFiles(Path root) {

    /** Returns where a file of the machine lies, given its absolute path there. */
    Path at(String absolute) {
        return root.resolve(absolute.substring(1));
    }

    /** Returns a file's text as UTF-8; what is not UTF-8, such as an old user name in passwd, spoils only itself. */
    String text(String absolute) {
        return new String(read(absolute), StandardCharsets.UTF_8);
    }

    /** Returns a file's bytes as ISO 8859-1. */
    String bytes(String absolute) {
        return new String(read(absolute), StandardCharsets.ISO_8859_1);
    }

    List<String> lines(String absolute) {
        return text(absolute).lines().toList();
    }

    private byte[] read(String absolute) {
        try {
            return Files.readAllBytes(at(absolute));
        } catch (IOException | InvalidPathException e) {
            return new byte[0];
        }
    }
}
