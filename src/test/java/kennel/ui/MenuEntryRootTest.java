package kennel.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import kennel.testlayers.Needs;
import kennel.testlayers.Shell;
import org.junit.jupiter.api.Test;

/** What the desktop thinks of the menu entry; what the entry does is in {@link WizardRootTest}. */
class MenuEntryRootTest {
    private static final Path VALIDATE = Path.of("/usr/bin/desktop-file-validate");

    @Test
    void theMenuEntryIsValid() {
        Needs.require(Files.isExecutable(VALIDATE), "needs desktop-file-validate");
        assertThat(Shell.out("desktop-file-validate \"$0\" 2>&1", Path.of("desktop-entries/kennel.desktop")))
                .isEmpty();
    }
}
