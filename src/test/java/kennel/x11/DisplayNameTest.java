package kennel.x11;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The names of displays. */
class DisplayNameTest {
    @ParameterizedTest
    @CsvSource({
        ":0, :0, true",
        ":10.1, :10, true",
        "unix:2, :2, true",
        "/tmp/launch-x/org.xquartz:0, :0, true",
        "localhost:10.0, localhost:10, true",
        "far.example.org:1, far.example.org:1, false",
    })
    void aNameIsRead(String text, String shown, boolean here) {
        assertThat(DisplayName.of(text)).hasToString(shown);
        assertThat(DisplayName.of(text).isHere()).isEqualTo(here);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ":", "0", ":a", ":-1", ":59536", ":99999", ":123456", ":0.x", "a/b:0", ":0\n", "::0"})
    void whatIsNoneIsRefused(String text) {
        assertThatThrownBy(() -> DisplayName.of(text)).isInstanceOf(IllegalArgumentException.class);
    }
}
