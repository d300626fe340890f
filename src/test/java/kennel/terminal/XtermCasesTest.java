package kennel.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Our screen is the one that a real xterm showed for the same bytes, but for the listed differences. */
class XtermCasesTest {
    private static final Map<String, ScreenLines> DIFFERENCES = Differences.read();

    @TestFactory
    Stream<DynamicTest> showsWhatXtermShows() {
        return XtermCase.all("cases").stream().map(each -> DynamicTest.dynamicTest(each.name(), () -> check(each)));
    }

    private static void check(XtermCase each) {
        List<String> expected = each.expected(DIFFERENCES).all();
        assertThat(each.ours(Integer.MAX_VALUE).all()).as(each.name()).isEqualTo(expected);
        assertThat(each.ours(1).all())
                .as("%s, written byte by byte", each.name())
                .isEqualTo(expected);
    }

    @Test
    void everyListedDifferenceIsOne() {
        Map<String, ScreenLines> left = Differences.read();
        for (String folder : List.of("cases", "sessions")) {
            for (XtermCase each : XtermCase.all(folder)) {
                ScreenLines different = left.remove(each.name());
                if (different != null) {
                    different.lines().forEach((aspect, lines) -> assertThat(lines)
                            .as("%s is not different (any more) in %s", aspect, each.name())
                            .isNotEqualTo(each.screen().of(aspect)));
                }
            }
        }
        assertThat(left.keySet()).as("differences of unknown cases").isEmpty();
    }
}
