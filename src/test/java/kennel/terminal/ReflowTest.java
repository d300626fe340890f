package kennel.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Other sizes of a screen: lines are wrapped anew and nothing is lost. */
final class ReflowTest {
    private final Terminal terminal = Screens.terminal(10, 4);

    @Test
    void wrapsLongLinesAnewAndBack() {
        Screens.write(terminal, "abcdefghijklm\r\nxy");
        terminal.resize(5, 4);
        assertThat(Screens.rows(terminal)).containsExactly("abcde", "fghij", "klm", "xy");
        terminal.resize(20, 4);
        assertThat(Screens.rows(terminal)).containsExactly("abcdefghijklm", "xy", "", "");
        terminal.resize(10, 4);
        assertThat(Screens.rows(terminal)).containsExactly("abcdefghij", "klm", "xy", "");
    }

    @Test
    void keepsTheCursorAtItsCharacter() {
        Screens.write(terminal, "abcdefghijklm\033[1;8H");
        terminal.resize(5, 4);
        assertThat(Screens.cursor(terminal)).containsExactly(1, 2);
        terminal.resize(10, 4);
        assertThat(Screens.cursor(terminal)).containsExactly(0, 7);
    }

    @Test
    void takesLinesBackFromTheHistory() {
        Screens.write(terminal, "1\r\n2\r\n3\r\n4\r\n5\r\n6");
        assertThat(Screens.rows(terminal)).containsExactly("3", "4", "5", "6");
        terminal.resize(10, 6);
        assertThat(Screens.rows(terminal)).containsExactly("1", "2", "3", "4", "5", "6");
        assertThat(Screens.cursor(terminal)).containsExactly(5, 1);
    }

    @Test
    void pushesLinesIntoTheHistoryWhenThereAreTooMany() {
        Screens.write(terminal, "1\r\n2\r\n3\r\n4");
        terminal.resize(10, 2);
        assertThat(Screens.rows(terminal)).containsExactly("3", "4");
        Snapshot back = terminal.snapshot(new Snapshot(), 0);
        assertThat(Screens.rows(back)).containsExactly("1", "2");
    }

    @Test
    void leavesAScreenThatIsNotFullWhereItIs() {
        Screens.write(terminal, "1\r\n2\r\n3\r\n4\r\n5\033[H\033[Jprompt");
        terminal.resize(10, 8);
        assertThat(Screens.rows(terminal)).startsWith("prompt", "");
        assertThat(Screens.cursor(terminal)).containsExactly(0, 6);
    }

    @Test
    void doesNotCutWideCharacters() {
        Screens.write(terminal, "ab漢字cd");
        terminal.resize(3, 5);
        assertThat(Screens.rows(terminal)).containsExactly("ab", "漢", "字c", "d", "");
        terminal.resize(10, 5);
        assertThat(Screens.rows(terminal)).startsWith("ab漢字cd");
    }

    @Test
    void keepsStylesLinksAndClusters() {
        Screens.write(terminal, "\033[1;31m\033]8;;http://a/\033\\abcde\u0301fgh");
        terminal.resize(3, 4);
        Snapshot snapshot = terminal.snapshot();
        assertThat(snapshot.characters(1, 1)).isEqualTo("e\u0301");
        assertThat(snapshot.link(1, 1)).isEqualTo("http://a/");
        assertThat(Style.isBold(snapshot.style(1, 1))).isTrue();
        assertThat(Style.foreground(snapshot.style(1, 1))).isEqualTo(Style.indexed(1));
    }

    @Test
    void cropsTheAlternateScreenAndGivesTheMainOneBack() {
        Screens.write(terminal, "abcdefghijklm\033[?1049h\033[Halternate");
        terminal.resize(5, 4);
        assertThat(Screens.rows(terminal)).startsWith("alter", "");
        Screens.write(terminal, "\033[?1049l");
        assertThat(Screens.rows(terminal)).startsWith("abcde", "fghij", "klm");
        assertThat(Screens.cursor(terminal)).containsExactly(2, 3);
    }

    @Test
    void numbersLinesAnewOnlyWhenTheyAreWrappedAnew() {
        int numbering = terminal.snapshot().numbering();
        terminal.resize(10, 3);
        assertThat(terminal.snapshot().numbering()).isEqualTo(numbering);
        terminal.resize(9, 3);
        assertThat(terminal.snapshot().numbering()).isNotEqualTo(numbering);
    }
}
