package kennel.ui.running;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What is said to a user who closes the window of running sandboxes. */
class CloseQuestionTest {
    @Test
    void sandboxesCanGoOn() {
        assertThat(new CloseQuestion(null, List.of("pug", "corgi"), List.of()).text())
                .contains("pug, corgi")
                .doesNotContain("Desktops");
    }

    @Test
    void desktopsEndWithTheWindow() {
        assertThat(new CloseQuestion(null, List.of("pug", "corgi"), List.of("corgi")).text())
                .contains("pug, corgi")
                .endsWith("Desktops end with this window all the same, and so do the programs that show windows there:"
                        + " corgi.");
    }
}
