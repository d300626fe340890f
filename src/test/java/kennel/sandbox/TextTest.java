package kennel.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.EOFException;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import org.junit.jupiter.api.Test;

/** What is said of failures. */
class TextTest {
    @Test
    void aReasonIsSaidWithoutThePath() {
        assertThat(Text.reason(new FileSystemException("/a", null, "No space left on device")))
                .isEqualTo("No space left on device");
        assertThat(Text.reason(new AccessDeniedException("/a"))).isEqualTo("permission denied");
        assertThat(Text.reason(new IOException("it has ended"))).isEqualTo("it has ended");
    }

    @Test
    void aFailureThatSaysNothingIsNamed() {
        assertThat(Text.reason(new EOFException())).contains("EOFException");
        assertThat(Text.reason(new NoSuchFileException("/a"))).contains("NoSuchFileException");
    }

    @Test
    void nothingIsHiddenInAReason() {
        assertThat(Text.reason(new IOException("\u001b[2J"))).isEqualTo("\\u001b[2J");
    }
}
