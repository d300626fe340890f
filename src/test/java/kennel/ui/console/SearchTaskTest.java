package kennel.ui.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Finding text on the screen and in the history. */
class SearchTaskTest {
    private final Screens screens = new Screens(20, 4);

    private List<Range> find(String wanted, boolean exactCase) {
        return new SearchTask(screens.terminal, wanted, exactCase, () -> false)
                .run()
                .matches();
    }

    private static Range range(long line, int column, long endLine, int endColumn) {
        return new Range(new Place(line, column), new Place(endLine, endColumn));
    }

    @Test
    void findsInHistoryAndOnTheScreen() {
        for (int line = 0; line < 50; line++) {
            screens.write(line % 10 == 3 ? "a needle here\r\n" : "hay\r\n");
        }
        assertThat(find("needle", true))
                .containsExactly(
                        range(3, 2, 3, 8),
                        range(13, 2, 13, 8),
                        range(23, 2, 23, 8),
                        range(33, 2, 33, 8),
                        range(43, 2, 43, 8));
    }

    @Test
    void takesUpperAndLowerCaseForTheSameUnlessToldOtherwise() {
        screens.write("Straße NEEDLE");
        assertThat(find("needle", false)).hasSize(1);
        assertThat(find("needle", true)).isEmpty();
        assertThat(find("strasse", false)).isEmpty();
        assertThat(find("STRAßE", false)).hasSize(1);
    }

    @Test
    void findsWhatIsWrapped() {
        screens.write("0123456789012345needle");
        assertThat(find("needle", false)).containsExactly(range(0, 16, 1, 2));
    }

    @Test
    void knowsWideAndCombinedCharacters() {
        screens.write("中文e\u0301x 文\r\n");
        assertThat(find("文", false)).containsExactly(range(0, 2, 0, 4), range(0, 7, 0, 9));
        assertThat(find("x", false)).containsExactly(range(0, 5, 0, 6));
    }

    @Test
    void endsWhenItIsCancelled() {
        screens.write("needle");
        assertThat(new SearchTask(screens.terminal, "needle", false, () -> true)
                        .run()
                        .matches())
                .isEmpty();
    }
}
