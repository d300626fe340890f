package kennel.ui.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Colours that are readable on each other. */
class ContrastTest {
    static Stream<ConsoleColours> themes() {
        return Stream.of(ConsoleColours.light(), ConsoleColours.dark());
    }

    @ParameterizedTest
    @MethodSource("themes")
    void textStandsOutInEveryTheme(ConsoleColours theme) {
        assertThat(Contrast.ratio(theme.foreground(), theme.background())).isGreaterThan(7);
        assertThat(Contrast.ratio(theme.foreground(), theme.selection())).isGreaterThan(4.5);
        assertThat(Contrast.ratio(theme.matchText(), theme.currentMatch())).isGreaterThan(4.5);
        for (int colour : theme.palette().subList(1, 7)) {
            assertThat(Contrast.ratio(colour, theme.background()))
                    .as("%06x", colour)
                    .isGreaterThan(2.5);
        }
    }

    @ParameterizedTest
    @MethodSource("themes")
    void anyTwoColoursOfAPaletteAreMadeReadable(ConsoleColours theme) {
        for (int text : theme.palette()) {
            for (int background : theme.palette()) {
                int shown = Contrast.readable(text, background, Contrast.LEAST);
                assertThat(Contrast.ratio(shown, background))
                        .as("%06x on %06x", text, background)
                        .isGreaterThanOrEqualTo(Contrast.LEAST);
            }
        }
    }

    @Test
    void whatIsReadableStays() {
        assertThat(Contrast.readable(0x123456, 0xffffff, Contrast.LEAST)).isEqualTo(0x123456);
    }

    @Test
    void lightTextBecomesLighterAndDarkTextDarker() {
        assertThat(Contrast.readable(0xb0b0b0, 0x2f5cb5, Contrast.LEAST)).isGreaterThan(0xb0b0b0);
        assertThat(Contrast.readable(0x505050, 0x909090, Contrast.LEAST)).isLessThan(0x505050);
    }
}
