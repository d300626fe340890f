package kennel.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Recorded sessions of real programs end in the screens that a real xterm showed. */
class XtermSessionsTest {
    private static final Map<String, ScreenLines> DIFFERENCES = Differences.read();
    private static final int READ_FROM_A_TERMINAL = 4095;

    @TestFactory
    Stream<DynamicTest> showsWhatXtermShows() {
        return XtermCase.all("sessions").stream().map(each -> DynamicTest.dynamicTest(each.name(), () -> check(each)));
    }

    private static void check(XtermCase each) {
        List<String> expected = withoutAnswers(each.expected(DIFFERENCES));
        assertThat(withoutAnswers(each.ours(READ_FROM_A_TERMINAL)))
                .as(each.name())
                .isEqualTo(expected);
        assertThat(withoutAnswers(each.ours(7)))
                .as("%s, written in small pieces", each.name())
                .isEqualTo(expected);
    }

    private static List<String> withoutAnswers(ScreenLines screen) {
        return screen.all().stream().filter(line -> !line.startsWith("answer ")).toList();
    }
}
