package kennel.ui.running;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import javax.swing.JScrollPane;
import javax.swing.text.JTextComponent;
import org.assertj.swing.edt.GuiActionRunner;
import org.junit.jupiter.api.Test;

/** What is said of a start that failed. */
class FailurePanelTest {
    @Test
    void saysThatNobodyGaveThePassword() {
        String told = "Error creating textual authentication agent: Error opening current controlling terminal\n";
        assertThat(words(127, told, FailurePanel.REASON))
                .contains("root’s rights")
                .doesNotContain("textual");
        assertThat(words(127, told, FailurePanel.ADVICE)).contains("polkit agent");
        assertThat(words(127, told, FailurePanel.TOLD)).contains("textual authentication agent");
    }

    @Test
    void blamesTheProgramOnlyWhenTheLauncherWasThere() {
        String told = "kennel: pug may write up to 1.0 GB\nlxc-init: failed to exec no-such-program\n";
        assertThat(words(127, told, FailurePanel.ADVICE)).contains("not in the layers");
        assertThat(words(126, told, FailurePanel.ADVICE)).contains("cannot be executed");
    }

    private static String words(int code, String told, String name) {
        return GuiActionRunner.execute(() -> {
            FailurePanel panel = new FailurePanel(code, told, () -> {}, Optional.empty());
            return Arrays.stream(panel.getComponents())
                    .flatMap(part -> part instanceof JScrollPane scroll
                            ? Arrays.stream(scroll.getViewport().getComponents())
                            : Stream.of(part))
                    .filter(part -> name.equals(part.getName()))
                    .map(part -> ((JTextComponent) part).getText())
                    .findFirst()
                    .orElseThrow();
        });
    }
}
