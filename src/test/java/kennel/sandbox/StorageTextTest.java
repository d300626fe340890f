package kennel.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Storage as people write it. */
class StorageTextTest {
    private static final Path HERE = Path.of("/home/anna");

    @Test
    void readsEachKind() {
        assertThat(parse("tmpfs")).isEqualTo(new Storage.Tmpfs(OptionalLong.empty()));
        assertThat(parse("tmpfs:2G")).isEqualTo(new Storage.Tmpfs(OptionalLong.of(2L << 30)));
        assertThat(parse("image:/a.img:1.5G"))
                .isEqualTo(new Storage.Image(Path.of("/a.img"), OptionalLong.of(3L << 29)));
        assertThat(parse("image:a.img")).isEqualTo(new Storage.Image(HERE.resolve("a.img"), OptionalLong.empty()));
        assertThat(parse("dir:../box")).isEqualTo(new Storage.Folder(Path.of("/home/box")));
    }

    @ParameterizedTest
    @CsvSource({"image:/a:b.img, /a:b.img", "image:/12:30M, /12", "image:/a b:4x, /a b:4x"})
    void onlyASizeIsASize(String text, Path path) {
        assertThat(StorageText.path(parse(text))).contains(path);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "disk", "image:", "dir:", "dir:/box:4G", "tmpfs:0", "image:/a.img:1K", "image", "image:\0"})
    void refusesWhatIsNone(String text) {
        assertThatThrownBy(() -> parse(text)).isInstanceOf(SandboxException.class);
    }

    @Test
    void aSizeIsWrittenOnce() {
        assertThat(StorageText.parse("image:/a.img", OptionalLong.of(64 << 20), HERE))
                .isEqualTo(parse("image:/a.img:64M"));
        assertThatThrownBy(() -> StorageText.parse("image:/a.img:64M", OptionalLong.of(64 << 20), HERE))
                .hasMessageContaining("--size");
    }

    @Test
    void aSandboxFileNamesItRelativeToItself() {
        Draft draft = DraftText.read("kennel = 1\nstorage = image:box.img\nsize = 4G\n", HERE, "file");
        assertThat(draft.storage()).isEqualTo(parse("image:box.img:4G"));
        assertThat(DraftText.write(draft, HERE)).contains("storage = image:box.img\n", "size = 4G\n");
        assertThat(DraftText.write(draft, Path.of("/srv"))).contains("storage = image:/home/anna/box.img\n");
        assertThatThrownBy(() -> DraftText.read("kennel = 1\nstorage = dir:box\nsize = 4G\n", HERE, "file"))
                .hasMessageStartingWith("file: ");
    }

    private static Storage parse(String text) {
        return StorageText.parse(text, OptionalLong.empty(), HERE);
    }
}
