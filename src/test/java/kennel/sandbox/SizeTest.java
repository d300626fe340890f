package kennel.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Sizes as people write and read them. */
final class SizeTest {
    @ParameterizedTest
    @CsvSource({
        "1,1",
        "512M,536870912",
        "4G,4294967296",
        "1.5k,1536",
        "2 GiB,2147483648",
        "7mb,7340032",
        "1T,1099511627776"
    })
    void readsWhatPeopleWrite(String written, long bytes) {
        assertThat(Size.parse(written)).isEqualTo(bytes);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "M", "-1", "1X", "1e9", "0", "0.0001", "0G", "1 2", "٣"})
    void refusesEverythingElse(String written) {
        assertThatThrownBy(() -> Size.parse(written))
                .isInstanceOfSatisfying(
                        SandboxException.class, e -> assertThat(e.exitCode()).isEqualTo(ExitCode.USAGE));
    }

    @ParameterizedTest
    @CsvSource({"0,0 B", "1023,1023 B", "1024,1.0 KB", "1536,1.5 KB", "1073741823,1023.9 MB", "4294967296,4.0 GB"})
    void showsOneDecimal(long bytes, String shown) {
        assertThat(Size.show(bytes)).isEqualTo(shown);
    }
}
