package kennel.ui.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Stream;
import kennel.testlayers.Letters;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** No letter presses two things where a desktop is shown in a sandbox's tab. */
class DesktopLettersTest {
    private static final List<String> AROUND =
            List.of("new", "connect", "shell", "files", "configuration", "stop", "again", "close");
    private static final List<String> OWN = List.of("clipboard.label", "button.own", "button.back");

    @ParameterizedTest
    @ValueSource(strings = {"en", "de"})
    void eachIsTakenOnce(String language) {
        Locale locale = Locale.forLanguageTag(language);
        ResourceBundle running = ResourceBundle.getBundle("kennel.running", locale);
        ResourceBundle desktop = ResourceBundle.getBundle("kennel.desktop", locale);
        List<String> taken = new ArrayList<>();
        AROUND.forEach(name -> taken.add(Letters.of(running.getString("button." + name))));
        Stream<String> own = OWN.stream().map(key -> Letters.of(desktop.getString(key)));
        assertThat(own).doesNotHaveDuplicates().noneMatch(taken::contains);
    }
}
