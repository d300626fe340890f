package kennel.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import kennel.host.ExtState;
import kennel.host.Room;
import kennel.sandbox.LayerType;
import kennel.sandbox.Size;
import kennel.sandbox.StorageRecord;
import kennel.sandbox.Text;
import kennel.sandbox.Words;

/**
 * What there is to say of a kept storage.
 *
 * @param kept the storage
 * @param folder where it is mounted
 * @param user the sandbox that writes to it
 */
record StorageReport(KeptStorage kept, Path folder, Optional<String> user) {

    /** Says it, line by line. */
    void tell(Consumer<String> told) throws IOException {
        Room room = Room.at(folder);
        if (kept.type().isImage()) {
            told.accept(Words.say(
                    "storage.info.image",
                    kept.shown(),
                    kept.type().displayName(),
                    Size.show(Files.size(kept.file().path()))));
            told.accept(Words.say("storage.info.use", Size.show(room.used()), Size.show(room.free())));
        } else {
            String disk = Files.getFileStore(kept.file().path()).type();
            told.accept(Words.say("storage.info.folder", kept.shown(), disk, Size.show(room.free())));
        }
        told.accept(state());
        Optional<StorageRecord> record = StorageRecord.read(folder);
        if (record.isEmpty()) {
            told.accept(Words.say("storage.info.norecord"));
            return;
        }
        told.accept(use("storage.info.made", record.get().made()));
        told.accept(use("storage.info.last", record.get().last()));
    }

    private String state() throws IOException {
        if (user.isPresent()) {
            return Words.say("storage.info.used", user.get());
        }
        boolean unclean = kept.type() == LayerType.EXT
                && !ExtState.read(kept.file().path()).clean();
        return Words.say(unclean ? "storage.info.unclean" : "storage.info.unused");
    }

    private static String use(String key, StorageRecord.Use use) {
        return Words.say(
                key, Text.date(use.at()), Text.visible(use.sandbox()), Text.visible(use.machine()), use.labels());
    }
}
