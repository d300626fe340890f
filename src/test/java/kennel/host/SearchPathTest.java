package kennel.host;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import kennel.RecordedFiles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where programs are found. */
class SearchPathTest {
    @TempDir
    private Path root;

    @Test
    void aProgramIsInAnAbsoluteFolderAndExecutable() {
        new RecordedFiles(root)
                .program("/opt/bin/there")
                .program("/elsewhere/hidden")
                .file("/opt/bin/text", "");
        SearchPath path = SearchPath.of(Map.of("PATH", "elsewhere::/none:" + root.resolve("opt/bin")));
        assertThat(path.has("there")).isTrue();
        assertThat(path.has("text")).isFalse();
        assertThat(path.has("hidden")).isFalse();
        assertThat(path.has("none")).isFalse();
    }

    @Test
    void theFoldersOfAnotherMachineAreBelowItsRoot() {
        new RecordedFiles(root).program("/opt/bin/there");
        assertThat(SearchPath.of(Map.of("PATH", "/opt/bin"), root).has("there")).isTrue();
        assertThat(SearchPath.of(Map.of("PATH", "/opt/bin")).has("there")).isFalse();
    }

    @Test
    void withoutPathTheUsualFoldersAreTaken() {
        new RecordedFiles(root).program("/usr/X11R7/bin/Xnest");
        assertThat(SearchPath.of(Map.of(), root).has("Xnest")).isTrue();
    }
}
