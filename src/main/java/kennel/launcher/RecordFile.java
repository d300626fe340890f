package kennel.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import kennel.sandbox.RunRecord;

/** Writes records. */
final class RecordFile {
    private RecordFile() {}

    /** Writes one whole or not at all: who read half of it would take it for a left-over. */
    static void write(Path folder, RunRecord record) throws IOException {
        Path written = Files.writeString(folder.resolve("record.new"), record.write());
        Files.setPosixFilePermissions(written, PosixFilePermissions.fromString("rw-r--r--"));
        Files.move(written, RunRecord.fileIn(folder), StandardCopyOption.ATOMIC_MOVE);
    }
}
