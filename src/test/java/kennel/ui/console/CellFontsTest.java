package kennel.ui.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Font;
import java.awt.RenderingHints;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The sizes of cells. */
class CellFontsTest {
    @ParameterizedTest
    @CsvSource({"6, 1", "14, 1", "21, 2", "28, 2", "42, 3"})
    void linesGrowWithTheLetters(int size, int thickness) {
        CellFonts fonts =
                new CellFonts(new Font(Font.MONOSPACED, Font.PLAIN, size), RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        assertThat(fonts.thickness()).isBetween(thickness, thickness + 1);
    }
}
