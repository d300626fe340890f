package kennel.host;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Small text files below a root folder; one that cannot be read is empty. */
record SmallFiles(Path root) {

    /** Returns where a file of the machine lies, given its absolute path there. */
    Path at(String absolute) {
        return root.resolve(absolute.substring(1));
    }

    String text(String absolute) {
        try {
            return Files.readString(at(absolute));
        } catch (IOException e) {
            return "";
        }
    }

    List<String> lines(String absolute) {
        return text(absolute).lines().toList();
    }
}
