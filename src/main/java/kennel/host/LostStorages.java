package kennel.host;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import kennel.sandbox.RunRecord;
import kennel.sandbox.SandboxException;
import kennel.sandbox.Storage;

/** Kept storages whose sandboxes were cut off: by a power cut, or killed. */
public final class LostStorages {
    private final Path folder;
    private final Path root;

    /** Looks at the machine whose root folder is given; {@code /} is this one. */
    public LostStorages(Path root) {
        folder = new SmallFiles(root).at(RunRecord.KEPT_FOLDER.toString());
        this.root = root;
    }

    /** Returns the last that is on record of each, the latest first. */
    public List<RunRecord> list() {
        List<RunRecord> records = new ArrayList<>();
        if (!Files.isDirectory(folder)) {
            return records;
        }
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder)) {
            for (Path entry : entries) {
                read(entry).ifPresent(records::add);
            }
        } catch (IOException e) {
            return records;
        }
        if (records.isEmpty()) {
            return records; // as usual, and every start on a kept storage asks
        }
        // After the records, so that one which has just been made finds its sandbox.
        Set<Storage> used = new RunningSandboxes(root)
                .list().stream().map(running -> running.spec().storage()).collect(Collectors.toSet());
        records.removeIf(record -> used.contains(record.spec().storage()));
        records.sort(Comparator.comparing(RunRecord::started).reversed());
        return records;
    }

    /** One may be gone meanwhile, or of another version of Kennel. */
    private static Optional<RunRecord> read(Path entry) {
        try {
            return Optional.of(RunRecord.read(entry));
        } catch (IOException | SandboxException e) {
            return Optional.empty();
        }
    }
}
