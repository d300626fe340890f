package kennel.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import kennel.Kennel;
import kennel.testlayers.Shell;
import org.junit.jupiter.api.Test;

/** A window that a menu started: leader of a session without a terminal, and told to ignore signals. */
final class PtyLeaderTest {
    @Test
    void doesNotTakeTheTerminalAsItsOwn() {
        Kennel.Result result = Shell.run(
                "exec env --ignore-signal=CHLD,HUP,INT,QUIT setsid \"$0\" -cp \"$1\" \"$2\"",
                Path.of(System.getProperty("java.home"), "bin", "java"),
                System.getProperty("java.class.path"),
                PtyLeader.class.getName());
        assertThat(result.err()).isEmpty();
        assertThat(result.out().lines())
                .containsExactly("leader true", "controls program true", "ignored 0", "exit code 9", "own terminal 0");
    }
}
