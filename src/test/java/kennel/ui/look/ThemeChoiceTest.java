package kennel.ui.look;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The look that is kept. */
class ThemeChoiceTest {
    @TempDir
    private Path folder;

    @Test
    void isTheLastThatWasChosen() throws IOException {
        ThemeChoice choice = new ThemeChoice(folder.resolve("new"));
        assertThat(choice.read()).isEmpty();
        choice.write(Theme.DARK);
        choice.write(Theme.LIGHT);
        assertThat(choice.read()).contains(Theme.LIGHT);
    }

    @Test
    void isNoneWhenTheFileIsBroken() throws IOException {
        Files.writeString(folder.resolve("theme"), "pink");
        assertThat(new ThemeChoice(folder).read()).isEmpty();
        Files.write(folder.resolve("theme"), new byte[] {(byte) 0xff});
        assertThat(new ThemeChoice(folder).read()).isEmpty();
        Files.writeString(folder.resolve("theme"), "dark".repeat(1000));
        assertThat(new ThemeChoice(folder).read()).isEmpty();
    }
}
