package kennel.ui.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.BitSet;
import org.junit.jupiter.api.Test;

/** What is shown, and which rows are painted anew. */
class ViewportTest {
    private final Screens screens = new Screens(20, 4);
    private final Viewport viewport = new Viewport(screens.terminal);

    private BitSet after(String text) {
        screens.write(text);
        return viewport.update();
    }

    @Test
    void onlyChangedRowsAndThoseOfTheCursorArePainted() {
        after("a\r\nb\r\nc");
        assertThat(after("d").stream()).containsExactly(2);
        assertThat(after("\033[1;5H").stream()).containsExactly(0, 2);
        assertThat(after("").isEmpty()).isTrue();
        assertThat(after("\033[31m").isEmpty()).isTrue();
    }

    @Test
    void colourSettingsAndReverseScreenPaintAll() {
        after("a");
        assertThat(after("\033]4;1;#123456\033\\").cardinality()).isEqualTo(4);
        assertThat(after("\033[?5h").cardinality()).isEqualTo(4);
    }

    @Test
    void aViewThatIsScrolledBackStaysWhereItIs() {
        after("1\r\n2\r\n3\r\n4\r\n5\r\n6\r\n");
        viewport.scrollBy(-2);
        viewport.update();
        assertThat(viewport.shown().rowText(0)).isEqualTo("2");
        after("7\r\n8\r\n9\r\n");
        assertThat(viewport.shown().rowText(0)).isEqualTo("2");
        assertThat(viewport.follows()).isFalse();
        viewport.scrollBy(100);
        viewport.update();
        assertThat(viewport.follows()).isTrue();
        assertThat(viewport.shown().rowText(2)).isEqualTo("9");
    }

    @Test
    void itCannotBeScrolledBeyondTheFirstLine() {
        after("1\r\n2\r\n3\r\n4\r\n5\r\n6\r\n");
        viewport.scrollBy(-1000);
        viewport.update();
        assertThat(viewport.shown().top()).isZero();
    }

    @Test
    void resizingLeadsBackToTheBottom() {
        after("1\r\n2\r\n3\r\n4\r\n5\r\n6\r\n");
        viewport.scrollBy(-2);
        screens.terminal.resize(10, 4);
        viewport.update();
        assertThat(viewport.follows()).isTrue();
        assertThat(viewport.shown().top()).isEqualTo(viewport.shown().screenTop());
    }
}
