package kennel.ui.console;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Selecting text, and keeping it selected. */
class SelectionTest {
    private final Screens screens = new Screens(20, 5);
    private final Selection selection = new Selection();
    private Viewport viewport;

    private void show(String text) {
        screens.write(text);
        viewport = new Viewport(screens.terminal);
    }

    private void select(Selection.Unit unit, long line, int column, long toLine, int toColumn) {
        selection.start(new Place(line, column), unit, viewport.shown());
        selection.extend(new Place(toLine, toColumn), viewport.shown());
    }

    private String text() {
        return selection.text(screens.terminal);
    }

    @Test
    void charactersFromAnyDirection() {
        show("hello world\r\nsecond");
        select(Selection.Unit.CHARACTERS, 0, 6, 1, 3);
        assertThat(text()).isEqualTo("world\nsec");
        select(Selection.Unit.CHARACTERS, 1, 3, 0, 6);
        assertThat(text()).isEqualTo("world\nsec");
    }

    @Test
    void wordsGrowWholeOnBothSides() {
        show("one two three four");
        select(Selection.Unit.WORDS, 0, 9, 0, 5);
        assertThat(text()).isEqualTo("two three");
        select(Selection.Unit.WORDS, 0, 9, 0, 9);
        assertThat(text()).isEqualTo("three");
    }

    @Test
    void aWordAtTheEndOfARowGoesOnInTheNext() {
        show("0123456789 /usr/share/doc/x y");
        select(Selection.Unit.WORDS, 1, 2, 1, 2);
        assertThat(text()).isEqualTo("/usr/share/doc/x");
    }

    @Test
    void linesWithAllTheirRows() {
        show("0123456789012345678901234\r\nnext");
        select(Selection.Unit.LINES, 1, 2, 1, 2);
        assertThat(text()).isEqualTo("0123456789012345678901234");
    }

    @Test
    void blocks() {
        show("abcdef\r\nghijkl\r\nmn");
        select(Selection.Unit.BLOCK, 2, 4, 0, 1);
        assertThat(text()).isEqualTo("bcd\nhij\nn");
        int[] marks = new int[20];
        selection.mark(1, marks);
        assertThat(marks).startsWith(0, 1, 1, 1, 0);
    }

    @Test
    void wideCharactersAreWhole() {
        show("a中文b");
        select(Selection.Unit.CHARACTERS, 0, 1, 0, 5);
        assertThat(text()).isEqualTo("中文");
    }

    @Test
    void itStaysWithItsLinesWhenOthersScroll() {
        show("keep me\r\n");
        select(Selection.Unit.CHARACTERS, 0, 0, 0, 4);
        screens.write("1\r\n2\r\n3\r\n4\r\n5\r\n6\r\n");
        viewport.update();
        selection.check(viewport);
        assertThat(text()).isEqualTo("keep");
    }

    @Test
    void itIsForgottenWhenItsTextChanges() {
        show("keep me\r\nother");
        select(Selection.Unit.CHARACTERS, 0, 0, 0, 4);
        screens.write("\033[2;1Hchanged");
        viewport.update();
        selection.check(viewport);
        assertThat(text()).isEqualTo("keep");
        screens.write("\033[1;2HE");
        viewport.update();
        selection.check(viewport);
        assertThat(selection.isEmpty()).isTrue();
    }

    @Test
    void itIsForgottenWhenLinesAreNumberedAnew() {
        show("keep me");
        select(Selection.Unit.CHARACTERS, 0, 0, 0, 4);
        screens.terminal.resize(10, 5);
        viewport.update();
        selection.check(viewport);
        assertThat(selection.isEmpty()).isTrue();
    }
}
