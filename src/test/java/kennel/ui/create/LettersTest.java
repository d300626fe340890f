package kennel.ui.create;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Stream;
import kennel.testlayers.Letters;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** On no page, in no language and no look, does a letter press two things. */
class LettersTest {
    private static final List<String> EVERYWHERE = List.of("back", "next", "cancel", "help", "dark", "light");

    private static final List<List<String>> PAGES = List.of(
            List.of(
                    "button.add",
                    "button.remove",
                    "button.up",
                    "button.down",
                    "button.all",
                    "button.none",
                    "layers.filter.label",
                    "layers.launch"),
            List.of("desktop.none", "desktop.nested", "desktop.classic", "desktop.sound", "desktop.gpu"),
            List.of("isolation.shift", "isolation.connected", "isolation.alone"),
            List.of("storage.halfnow", "storage.most", "storage.image", "storage.folder"),
            List.of("review.name", "review.launch", "button.copy", "button.saveconfig", "button.savesandbox"));

    @ParameterizedTest
    @ValueSource(strings = {"en", "de"})
    void eachIsTakenOnce(String language) {
        ResourceBundle words = ResourceBundle.getBundle("kennel.create", Locale.forLanguageTag(language));
        for (List<String> page : PAGES) {
            List<String> letters = new ArrayList<>();
            Stream.concat(EVERYWHERE.stream().map(name -> "button." + name), page.stream())
                    .map(words::getString)
                    .forEach(text -> letters.add(Letters.of(text)));
            assertThat(letters).as(page.toString()).doesNotHaveDuplicates();
        }
    }
}
