package kennel.ui.running;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Stream;
import kennel.testlayers.Letters;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** In the window of running sandboxes, however they are, no letter presses two buttons that are there at once. */
class RunningLettersTest {
    private static final List<String> EVERYWHERE = List.of("new", "resume", "discard");

    private static final List<List<String>> PHASES = List.of(
            List.of("keep", "connect", "shell", "files", "configuration", "stop"),
            List.of("grow", "connect", "shell", "files", "configuration", "stop"),
            List.of("keep", "shell", "files", "configuration", "cancel"),
            List.of("again", "close"),
            List.of("again", "close", "convert", "back", "details", "copy"));

    @ParameterizedTest
    @ValueSource(strings = {"en", "de"})
    void eachIsTakenOnce(String language) {
        Locale locale = Locale.forLanguageTag(language);
        ResourceBundle words = ResourceBundle.getBundle("kennel.running", locale);
        ResourceBundle theme = ResourceBundle.getBundle("kennel.create", locale);
        for (List<String> phase : PHASES) {
            List<String> letters = new ArrayList<>();
            letters.add(Letters.of(theme.getString("button.dark")));
            letters.add(Letters.of(theme.getString("button.light")));
            Stream.concat(EVERYWHERE.stream(), phase.stream())
                    .map(name -> words.getString("button." + name))
                    .forEach(text -> letters.add(Letters.of(text)));
            assertThat(letters).as(phase.toString()).doesNotHaveDuplicates();
        }
    }
}
