package kennel.ui.create;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import kennel.sandbox.Layer;
import kennel.sandbox.LayerType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What becomes of the stack of layers. */
class LayerStackTest {
    /** A stack of layers with these letters, ticked where the letter is large; a question mark is no layer. */
    private static LayerStack stack(String letters) {
        return new LayerStack(entries(letters, false), List.of());
    }

    private static List<LayerEntry> entries(String letters, boolean added) {
        return Arrays.stream(letters.split(""))
                .map(letter -> letter.equals("?")
                        ? LayerEntry.broken(Path.of("/?"), "It is none.")
                        : LayerEntry.sound(layer(letter), letter.toLowerCase(), letter.matches("[A-Z]"), added))
                .toList();
    }

    private static Layer layer(String letter) {
        String name = letter.toLowerCase() + ".sfs";
        return new Layer(name, Layer.Role.FILE, LayerType.SQUASHFS, Path.of("/" + name), 1, false);
    }

    private static String letters(LayerStack stack) {
        return stack.entries().stream()
                .map(entry -> entry.ticked() ? entry.label().toUpperCase() : entry.label())
                .map(label -> label.substring(0, 1))
                .collect(Collectors.joining());
    }

    @ParameterizedTest
    @CsvSource({
        "abcd, 0, 2, bacd",
        "abcd, 0, 4, bcda",
        "abcd, 3, 0, dabc",
        "abcd, 0:1, 4, cdab",
        "abcd, 1:3, 0, bdac",
        "abcd, 0:2, 2, bacd",
        "aBcd, 1, 1, aBcd",
        "abcd, 1:2, 2, abcd",
    })
    void rowsMoveTogetherBeforeAPlace(String before, String rows, int place, String after) {
        List<Integer> moved =
                Arrays.stream(rows.split(":")).map(Integer::valueOf).toList();
        assertThat(letters(stack(before).move(moved, place))).isEqualTo(after);
    }

    @Test
    void tickingLeavesOutWhatIsNoLayer() {
        LayerStack stack = stack("a?b").tick(List.of(0, 1, 2), true);
        assertThat(letters(stack)).isEqualTo("A?B");
        assertThat(stack.tickedPaths()).containsExactly(Path.of("/a.sfs"), Path.of("/b.sfs"));
        assertThat(letters(stack.tick(List.of(0), false))).isEqualTo("a?B");
    }

    @Test
    void aFileIsTickedOnce() {
        LayerStack stack = stack("axA");
        assertThat(stack.twin(0)).isPresent();
        assertThat(stack.twin(2)).isEmpty();
        assertThat(letters(stack.tick(List.of(0, 1, 2), true))).isEqualTo("aXA");
        LayerStack none = stack.tick(List.of(2), false);
        assertThat(none.twin(0)).isEmpty();
        assertThat(none.twin(2)).isPresent();
        assertThat(letters(none.tick(List.of(0, 2), true))).isEqualTo("Axa");
    }

    @Test
    void whatIsAddedTwiceComesInUnticked() {
        LayerStack stack = stack("Ab").add(entries("AXX", true), 1);
        assertThat(letters(stack)).isEqualTo("AaXxb");
    }

    @Test
    void onlyWhatWasAddedCanBeRemoved() {
        LayerStack stack = stack("Ab").add(entries("X?", true), 9);
        assertThat(letters(stack)).isEqualTo("AbX?");
        assertThat(letters(stack.remove(List.of(0, 2, 3)))).isEqualTo("Ab");
    }

    @Test
    void theFilterLooksAtNamesAndPaths() {
        assertThat(stack("abc").matching(" B.S ")).containsExactly(1);
        assertThat(stack("abc").matching("/")).hasSize(3);
        assertThat(stack("abc").matching("z")).isEmpty();
    }

    @Test
    void whatIsUsualDependsOnTheOrderToo() {
        LayerStack usual = new LayerStack(entries("ABc", false), List.of(Path.of("/a.sfs"), Path.of("/b.sfs")));
        assertThat(usual.isUsual()).isTrue();
        assertThat(usual.move(List.of(2), 0).isUsual()).isTrue();
        assertThat(usual.move(List.of(1), 0).isUsual()).isFalse();
        assertThat(usual.tick(List.of(2), true).isUsual()).isFalse();
    }
}
