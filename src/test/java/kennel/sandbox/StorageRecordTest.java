package kennel.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a storage remembers, and in what the layers of two uses differ. */
final class StorageRecordTest {
    private static final LayerMark BASE = new LayerMark(Path.of("/mnt/home/fd64.sfs"), 1000, "aa");
    private static final LayerMark EXTRA = new LayerMark(Path.of("/mnt/home/devx ü.sfs"), 50, "bb");
    private static final LayerMark SYSTEM = new LayerMark(Path.of("/"), 0, "Fatdog64 [903]");

    @TempDir
    private Path folder;

    @Test
    void comesBackAsItWas() throws IOException {
        StorageRecord record = new StorageRecord(
                new StorageRecord.Use(Instant.ofEpochMilli(5), "My = box\n", "at home", List.of(EXTRA, BASE)),
                new StorageRecord.Use(Instant.ofEpochMilli(9), "b", "", List.of()));
        Files.writeString(folder.resolve(StorageRecord.FILE), record.write());
        assertThat(StorageRecord.read(folder)).contains(record);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "made.at=5", "made.at=x\nlast.at=5", "\\u00", "made.at=5\nmade.layer.0=\\u0000\nlast.at=5"})
    void isNoneIfItIsDamaged(String text) throws IOException {
        Files.writeString(folder.resolve(StorageRecord.FILE), text);
        assertThat(StorageRecord.read(folder)).isEmpty();
    }

    @Test
    void isNoneIfItIsALink() throws IOException {
        Files.createSymbolicLink(folder.resolve(StorageRecord.FILE), Path.of("/dev/zero"));
        assertThat(StorageRecord.read(folder)).isEmpty();
    }

    @Test
    void takesAnImageInAnotherFolderForTheSame() {
        LayerMark moved = new LayerMark(Path.of("/elsewhere/fd64.sfs"), 1000, "aa");
        assertThat(use(EXTRA, BASE).difference(List.of(EXTRA, moved))).isEmpty();
    }

    @Test
    void saysWhatIsMissingAndWhatIsNew() {
        assertThat(use(EXTRA, BASE).difference(List.of(SYSTEM, BASE)))
                .contains("now without devx ü.sfs; / was not there");
        LayerMark newer = new LayerMark(BASE.path(), 1000, "cc");
        assertThat(use(BASE).difference(List.of(newer))).contains("now without fd64.sfs; fd64.sfs was not there");
        LayerMark other = new LayerMark(Path.of("/"), 0, "Debian");
        assertThat(use(SYSTEM).difference(List.of(other))).isPresent();
    }

    @Test
    void saysThatTheOrderIsAnother() {
        assertThat(use(EXTRA, BASE).difference(List.of(BASE, EXTRA))).contains("the layers were in another order");
    }

    private static StorageRecord.Use use(LayerMark... layers) {
        return new StorageRecord.Use(Instant.EPOCH, "box", "here", List.of(layers));
    }
}
