package kennel;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The sources and the words that users read name the same keys. */
class WordsTest {
    private static final Pattern LITERAL = Pattern.compile("\"((?:[^\"\\\\\n]|\\\\.)*+)\"");

    /** The first argument, which may be a choice between keys, or the beginning of a key. */
    private static final Pattern SAID = Pattern.compile("Words\\s*\\.say\\(([^,)]*)");

    private static final Set<String> KEYS =
            ResourceBundle.getBundle("kennel.words").keySet();
    private static final StringBuilder SOURCES = new StringBuilder();

    @BeforeAll
    static void readSources() throws IOException {
        List<Path> files;
        try (Stream<Path> all = Files.walk(Path.of("src/main/java"))) {
            files = all.filter(file -> file.toString().endsWith(".java")).toList();
        }
        for (Path file : files) {
            SOURCES.append(Files.readString(file)).append('\n');
        }
    }

    @Test
    void everyKeyInTheSourcesHasWords() {
        Set<String> said = find(LITERAL, String.join("\n", find(SAID, SOURCES)));
        assertThat(said).isNotEmpty().allMatch(key -> KEYS.contains(key) || isPrefix(key), "has words");
    }

    @Test
    void noWordsAreWithoutUse() {
        Set<String> literals = find(LITERAL, SOURCES);
        Predicate<String> used = key -> literals.contains(key)
                || literals.stream().anyMatch(literal -> literal.endsWith(".") && key.startsWith(literal));
        assertThat(KEYS).allMatch(used, "is used");
    }

    private static boolean isPrefix(String text) {
        return text.endsWith(".") && KEYS.stream().anyMatch(key -> key.startsWith(text));
    }

    private static Set<String> find(Pattern pattern, CharSequence text) {
        Set<String> found = new TreeSet<>();
        for (Matcher matcher = pattern.matcher(text); matcher.find(); ) {
            found.add(matcher.group(1));
        }
        return found;
    }
}
