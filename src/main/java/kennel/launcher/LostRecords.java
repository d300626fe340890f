package kennel.launcher;

import java.io.IOException;
import java.nio.file.Path;
import kennel.host.LostStorages;
import kennel.sandbox.RunRecord;
import kennel.sandbox.Storage;

/**
 * The records of kept storages in use, which outlive the machine's power: one whose sandbox does not run is of a sandbox
 * that was cut off. LXC's own hook removes that of a sandbox which ends as it should.
 */
final class LostRecords {
    private LostRecords() {}

    /** Writes that a storage is in use, in place of what was known of it by any of its names. */
    static void write(RunRecord record, KeptStorage kept) throws IOException {
        Path own = RunRecord.folderOf(record.spec().storage()).orElseThrow();
        for (RunRecord lost : new LostStorages(Path.of("/")).list()) {
            if (kept.isAt(lost.spec().storage())) {
                remove(lost.spec().storage());
            }
        }
        OverlayFolder.makeFolders(own);
        RecordFile.write(own, record);
    }

    /** Forgets a storage. */
    static void remove(Storage storage) {
        RunRecord.folderOf(storage).ifPresent(Housekeeping::delete);
    }
}
