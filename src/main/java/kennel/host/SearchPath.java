package kennel.host;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Where the user's programs are looked for.
 *
 * @param folders the absolute ones, which alone are the same wherever one is
 */
public record SearchPath(List<Path> folders) {
    private static final Path MACHINE = Path.of("/");
    private static final String USUAL = "/usr/local/bin:/usr/bin:/bin:/usr/X11R7/bin:/usr/X11R6/bin";

    /** Copies the list. */
    public SearchPath {
        folders = List.copyOf(folders);
    }

    /** Returns that of an environment (environ(7)) on this machine. */
    public static SearchPath of(Map<String, String> environment) {
        return of(environment, MACHINE);
    }

    /** Returns that of an environment on the machine whose root folder is given. */
    static SearchPath of(Map<String, String> environment, Path root) {
        return new SearchPath(Stream.of(environment.getOrDefault("PATH", USUAL).split(":"))
                .filter(folder -> folder.startsWith("/"))
                .map(folder -> root.resolve(MACHINE.relativize(Path.of(folder))))
                .toList());
    }

    /** Returns whether a program is there. */
    public boolean has(String program) {
        return folders.stream().anyMatch(folder -> Files.isExecutable(folder.resolve(program)));
    }
}
