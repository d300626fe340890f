package kennel.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Names of sandboxes and the ids made from them. */
final class SandboxNameTest {
    @ParameterizedTest
    @ValueSource(strings = {"box", "a", "my-box-2", "0"})
    void keepsANameThatIsAnIdAlready(String name) {
        assertThat(SandboxName.of(name).id()).isEqualTo(name);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"My Tést: box, 1", "..", "-", "a-", "../../etc", "a\nb", "日本", "a\\b", "UPPER", "a.b", "x%sy"})
    void makesASafeIdOfAnyOther(String name) {
        assertThat(SandboxName.of(name).id())
                .matches("[a-z0-9]([a-z0-9-]*[a-z0-9])?")
                .hasSizeLessThan(41);
        assertThat(SandboxName.of(name).text()).isEqualTo(name);
    }

    @Test
    void keepsLongAndSimilarNamesApart() {
        String same = "x".repeat(60);
        assertThat(SandboxName.of(same + "1").id())
                .isNotEqualTo(SandboxName.of(same + "2").id());
        assertThat(SandboxName.of("a b").id())
                .isNotEqualTo(SandboxName.of("a:b").id());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "\0"})
    void refusesWhatNobodyCanSee(String name) {
        assertThatThrownBy(() -> SandboxName.of(name)).isInstanceOf(SandboxException.class);
        assertThatThrownBy(() -> SandboxName.of("x".repeat(201))).isInstanceOf(SandboxException.class);
    }
}
