package kennel.host;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** A machine's tree under {@code src/test/resources/hosts}, copied and completed with what git cannot keep. */
public final class RecordedHost {
    private RecordedHost() {}

    /** Copies a recorded tree; its file {@code made} names directories, links and images to make. */
    public static Path copy(String name, Path to) {
        try {
            Path from = Path.of(RecordedHost.class.getResource("/hosts/" + name).toURI());
            try (Stream<Path> files = Files.walk(from)) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    Path copy = to.resolve(from.relativize(file).toString());
                    Files.createDirectories(copy.getParent());
                    Files.copy(file, copy);
                }
            }
            for (String line : Files.readAllLines(to.resolve("made"))) {
                make(to, line.split(" "));
            }
            return to;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Writes text to a file of the machine, with its folders. */
    static void write(Path root, String absolute, List<String> lines) throws IOException {
        Path file = root.resolve(absolute.substring(1));
        Files.createDirectories(file.getParent());
        Files.write(file, lines);
    }

    static void folder(Path root, String absolute) throws IOException {
        Files.createDirectories(root.resolve(absolute.substring(1)));
    }

    private static void make(Path root, String[] words) throws IOException {
        Path path = root.resolve(words[1].substring(1));
        Files.createDirectories(path.getParent());
        switch (words[0]) {
            case "folder" -> Files.createDirectories(path);
            case "link" -> Files.createSymbolicLink(path, Path.of(words[2]));
            case "image" -> Files.write(path, Images.squashfs(Integer.parseInt(words[2])));
            default -> throw new IllegalArgumentException(words[0]);
        }
    }
}
