package kennel.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/** The attack's script, what it prints, and what it must print. */
final class Attack {
    /** Where its parts lie. */
    static final Path FOLDER = Path.of("src/test/resources/attack").toAbsolutePath();

    private Attack() {}

    /** Returns the script, which perl reads from its standard input. */
    static String script() throws IOException {
        return Files.readString(FOLDER.resolve("attack.pl"));
    }

    /** Returns each attempt's outcome from what the script printed. */
    static Map<String, String> outcomes(String out) {
        Map<String, String> outcomes = new LinkedHashMap<>();
        for (String line : out.lines().toList()) {
            String[] words = line.split(": ", 2);
            outcomes.put(words[0], words[1]);
        }
        return outcomes;
    }

    /** Returns the regular expression that each attempt's outcome must match. */
    static Map<String, String> expected(boolean shifted) throws IOException {
        Map<String, String> expected = new LinkedHashMap<>();
        for (String line : Files.readAllLines(FOLDER.resolve("expected"))) {
            String[] words = line.split(" \\| ");
            if (!line.startsWith("#")) {
                expected.put(words[0], shifted && !words[2].equals("=") ? words[2] : words[1]);
            }
        }
        return expected;
    }
}
