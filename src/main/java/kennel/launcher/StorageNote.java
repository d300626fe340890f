package kennel.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import kennel.plan.Layout;
import kennel.sandbox.LayerMark;
import kennel.sandbox.StorageRecord;
import kennel.sandbox.Text;
import kennel.sandbox.Words;

/** Notes in a kept storage, which is mounted, by what it is used. */
final class StorageNote {
    private StorageNote() {}

    /**
     * Notes a use, after it has warned of layers which are others than last time.
     *
     * @param told is given the warning
     */
    static void write(String sandbox, List<LayerMark> layers, String shown, Consumer<String> told) {
        StorageRecord.Use now = new StorageRecord.Use(Instant.now(), sandbox, machine(), layers);
        StorageRecord record = StorageRecord.read(Layout.STORAGE)
                .map(before -> {
                    before.last()
                            .difference(layers)
                            .ifPresent(words -> told.accept(Words.say("storage.otherlayers", shown, words)));
                    return new StorageRecord(before.made(), now);
                })
                .orElse(new StorageRecord(now, now));
        try {
            write(record);
        } catch (IOException e) {
            // A full disk: what is inside can still be read, and room be made.
            told.accept(Words.say("storage.notnoted", shown, Text.visible(String.valueOf(e.getMessage()))));
        }
    }

    private static void write(StorageRecord record) throws IOException {
        Path fresh = Layout.STORAGE.resolve(StorageRecord.FRESH_FILE);
        Files.deleteIfExists(fresh);
        Files.writeString(fresh, record.write(), StandardOpenOption.CREATE_NEW, LinkOption.NOFOLLOW_LINKS);
        Files.move(fresh, Layout.STORAGE.resolve(StorageRecord.FILE), StandardCopyOption.ATOMIC_MOVE);
    }

    private static String machine() {
        try {
            return Files.readString(Path.of("/proc/sys/kernel/hostname")).strip();
        } catch (IOException e) {
            return "";
        }
    }
}
