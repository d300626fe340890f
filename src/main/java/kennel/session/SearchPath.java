package kennel.session;

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
record SearchPath(List<String> folders) {
    private static final String USUAL = "/usr/local/bin:/usr/bin:/bin:/usr/X11R7/bin:/usr/X11R6/bin";

    /** Returns that of an environment (environ(7)). */
    static SearchPath of(Map<String, String> environment) {
        return new SearchPath(Stream.of(environment.getOrDefault("PATH", USUAL).split(":"))
                .filter(folder -> folder.startsWith("/"))
                .toList());
    }

    /** Returns whether a program is there. */
    boolean has(String program) {
        return folders.stream().anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
    }
}
