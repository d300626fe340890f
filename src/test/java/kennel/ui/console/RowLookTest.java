package kennel.ui.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import kennel.terminal.Terminal;
import org.junit.jupiter.api.Test;

/** The colours that cells are shown in. */
class RowLookTest {
    private final ConsoleColours theme = ConsoleColours.dark();
    private final RowLook look = new RowLook(new ColourTable(theme), List.of());

    private void read(String text) {
        Terminal terminal = new Screens(20, 1).write(text).terminal;
        look.read(terminal.snapshot(), 0, false);
    }

    @Test
    void aMenusKeysDifferFromItsOtherLettersAsTheProgramWants() {
        read("\033[1;33;46mL\033[1;37;46meft");
        assertThat(look.foreground[0]).isEqualTo(theme.palette().get(11));
        assertThat(look.foreground[1]).isEqualTo(theme.palette().get(15));
    }

    @Test
    void aColourThatTheThemeCannotShowOnItsOwnBackgroundIsMadeReadable() {
        read("\033[34mblue");
        assertThat(Contrast.ratio(look.foreground[0], theme.background())).isGreaterThanOrEqualTo(Contrast.LEAST);
    }

    @Test
    void textThatAProgramHidesStaysHidden() {
        read("\033[30;40mhidden");
        assertThat(look.foreground[0]).isEqualTo(look.background[0]);
    }
}
