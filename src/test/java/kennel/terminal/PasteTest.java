package kennel.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is sent of pasted text. */
final class PasteTest {
    @ParameterizedTest
    @CsvSource({
        "'a\nb', 'a\rb'",
        "'a\r\nb\r\n', 'a\rb\r'",
        "'\n\n', '\r\r'",
        "'\r\r', '\r\r'",
        "'\n\r\n', '\r\r'",
        "'a\tb', 'a\tb'",
        "'a\u0000\u0003\u0004\b\u000e\u001b\u007f\u009bb', ab",
        "äß€日😀, äß€日😀",
    })
    void controlCharactersAreLeftOut(String text, String expected) {
        assertThat(sent(text, "normal")).isEqualTo(expected);
        assertThat(sent(text, "paste")).isEqualTo("\033[200~" + expected + "\033[201~");
    }

    @ParameterizedTest
    @CsvSource({
        "'\u001b[201~', '[201~'",
        "'\u009b201~', '201~'",
        "'\u001b\u001b[201~[201~', '[201~[201~'",
        "'\u001b\u0000[201~', '[201~'",
        "'\u009b\u001b[20\u001b1~', '[201~'"
    })
    void theTextCannotEndItsBrackets(String text, String expected) {
        assertThat(sent(text, "paste")).isEqualTo("\033[200~" + expected + "\033[201~");
    }

    @Test
    void nothingIsSentOfNothing() {
        assertThat(sent("", "paste")).isEmpty();
        assertThat(sent("\033", "paste")).isEmpty();
    }

    @Test
    void halfACharacterIsNotSent() {
        assertThat(Paste.bytes("a\ud800b", InputModes.INITIAL)).isEqualTo("a?b".getBytes(StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @CsvSource({"'', 0", "a, 1", "'a\n', 1", "'a\r\nb', 2", "'a\nb\n', 2", "'\n', 1", "'a\n\nb', 3", "'\u001b', 0"})
    void linesAreCounted(String text, int lines) {
        assertThat(Paste.lines(text)).isEqualTo(lines);
        assertThat(Paste.pressesEnter(text)).isEqualTo(text.contains("\n"));
    }

    private static String sent(String text, String modes) {
        return new String(Paste.bytes(text, Asked.modes(modes)), StandardCharsets.UTF_8);
    }
}
