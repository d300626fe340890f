package kennel.ui.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import kennel.terminal.Snapshot;
import kennel.terminal.Terminal;
import kennel.terminal.TerminalListener;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which links are found, and which may be opened. */
class LinksTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "file:///etc/passwd",
                "javascript:alert(1)",
                "ssh://host/",
                "data:text/html,x",
                "http:",
                "http:///path",
                "//host/",
                "vnd.app:x",
                "https://bad host/",
                "-x",
                ""
            })
    void onlyWebAndMailAddressesMayBeOpened(String target) {
        assertThat(Links.allowed(target)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://a.example", "HTTPS://a.example/x?y=z#f", "mailto:a@b.example"})
    void webAndMailAddressesMayBeOpened(String target) {
        assertThat(Links.allowed(target)).isPresent();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "see https://a.example/x. | https://a.example/x",
                "(https://a.example/x) | https://a.example/x",
                "https://a.example/x_(y), | https://a.example/x_(y)",
                "<https://a.example> | https://a.example",
            })
    void plainAddressesEndBeforeTheSentenceDoes(String text, String target) {
        Snapshot shown = show(text);
        int column = text.indexOf("http") + 4;
        assertThat(Links.at(shown, new Place(0, column), true).orElseThrow().target())
                .hasToString(target);
        assertThat(Links.at(shown, new Place(0, column), false)).isEmpty();
    }

    @Test
    void anAddressGoesOnInTheNextRow() {
        Snapshot shown = show("0123456789 https://a.example/0123456789");
        Links.Link link = Links.at(shown, new Place(1, 3), true).orElseThrow();
        assertThat(link.target()).hasToString("https://a.example/0123456789");
        assertThat(link.range()).isEqualTo(new Range(new Place(0, 11), new Place(1, 19)));
    }

    @Test
    void aProgramsLinkLeadsWhereItSays() {
        Snapshot shown = show("a \033]8;;https://b.example/\033\\text\033]8;;\033\\ b");
        Optional<Links.Link> link = Links.at(shown, new Place(0, 3), false);
        assertThat(link.orElseThrow().target()).hasToString("https://b.example/");
        assertThat(Links.at(shown, new Place(0, 7), false)).isEmpty();
    }

    @Test
    void aProgramsLinkToAFileIsNone() {
        assertThat(Links.at(show("\033]8;;file:///bin/sh\033\\text"), new Place(0, 1), true))
                .isEmpty();
    }

    @Test
    void outsideOfTheScreenThereIsNone() {
        assertThat(Links.at(show("https://a.example"), new Place(99, 3), true)).isEmpty();
    }

    private static Snapshot show(String text) {
        Terminal terminal = new Terminal(20, 5, 10, new TerminalListener() {});
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        terminal.write(bytes, 0, bytes.length);
        return terminal.snapshot();
    }
}
