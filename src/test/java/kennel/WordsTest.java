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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The sources and the words that users read name the same keys. */
class WordsTest {
    private static final Pattern LITERAL = Pattern.compile("(?<!')\"((?:[^\"\\\\\n]|\\\\.)*+)\"");

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

    @ParameterizedTest
    @CsvSource({
        "Words, kennel.words",
        "ConsoleWords, kennel.console",
        "CreateWords, kennel.create",
        "RunningWords, kennel.running",
        "DesktopWords, kennel.desktop"
    })
    void everyKeyInTheSourcesHasWords(String speaker, String bundle) {
        Set<String> keys = keys(bundle);
        // The first argument, which may be a choice between keys, or the beginning of a key.
        Pattern first = Pattern.compile("\\b" + speaker + "\\s*\\.say\\(([^,)]*)");
        Set<String> said = find(LITERAL, String.join("\n", find(first, SOURCES)));
        assertThat(said).isNotEmpty().allMatch(key -> keys.contains(key) || isPrefix(key, keys), "has words");
    }

    @ParameterizedTest
    @ValueSource(strings = {"kennel.words", "kennel.console", "kennel.create", "kennel.running", "kennel.desktop"})
    void noWordsAreWithoutUse(String bundle) {
        Set<String> literals = find(LITERAL, SOURCES);
        Predicate<String> used = key -> literals.contains(key)
                || literals.stream().anyMatch(literal -> literal.endsWith(".") && key.startsWith(literal));
        assertThat(keys(bundle)).allMatch(used, "is used");
    }

    private static Set<String> keys(String bundle) {
        return ResourceBundle.getBundle(bundle).keySet();
    }

    private static boolean isPrefix(String text, Set<String> keys) {
        return text.endsWith(".") && keys.stream().anyMatch(key -> key.startsWith(text));
    }

    private static Set<String> find(Pattern pattern, CharSequence text) {
        Set<String> found = new TreeSet<>();
        for (Matcher matcher = pattern.matcher(text); matcher.find(); ) {
            found.add(matcher.group(1));
        }
        return found;
    }
}
