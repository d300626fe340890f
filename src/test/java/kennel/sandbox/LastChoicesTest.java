package kennel.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the next sandbox begins with. */
class LastChoicesTest {
    @TempDir
    private Path folder;

    @Test
    void theNextOneSharesNeitherNameNorKeptStorage() {
        LastChoices choices = new LastChoices(folder);
        Draft draft = Draft.usual()
                .withName(Optional.of(SandboxName.of("box")))
                .withLayers(List.of(Path.of("/a.sfs")))
                .withStorage(new Storage.Image(Path.of("/box.img"), OptionalLong.empty()));
        choices.write(draft);
        assertThat(choices.read().orElseThrow().storage())
                .isEqualTo(Draft.usual().storage());
        assertThat(choices.read().orElseThrow().name()).isEmpty();
        assertThat(choices.read().orElseThrow().layers()).isEqualTo(draft.layers());
        choices.write(draft.withStorage(new Storage.Tmpfs(OptionalLong.of(1 << 30))));
        assertThat(choices.read().orElseThrow().storage()).isEqualTo(new Storage.Tmpfs(OptionalLong.of(1 << 30)));
    }

    @Test
    void theDesktopThatOpensTheMachineIsChosenEachTime() {
        LastChoices choices = new LastChoices(folder);
        choices.write(Draft.usual().withDesktop(Desktop.NESTED));
        assertThat(choices.read().orElseThrow().desktop()).isEqualTo(Desktop.NESTED);
        choices.write(Draft.usual().withDesktop(Desktop.CLASSIC));
        assertThat(choices.read().orElseThrow().desktop()).isEqualTo(Desktop.NONE);
    }
}
