package kennel.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import kennel.host.Cgroups;
import kennel.host.Running;
import kennel.host.RunningSandboxes;
import kennel.host.SubordinateIds;
import kennel.kernel.FileLock;
import kennel.kernel.KernelException;
import kennel.plan.IdRange;
import kennel.sandbox.ExitCode;
import kennel.sandbox.FreeName;
import kennel.sandbox.IdMap;
import kennel.sandbox.RunRecord;
import kennel.sandbox.SandboxException;
import kennel.sandbox.SandboxSpec;
import kennel.sandbox.SpecText;
import kennel.sandbox.Text;
import kennel.sandbox.Words;

/**
 * A name and a range of ids, taken so that no other start gets them too.
 *
 * @param spec what is wanted, with its name
 * @param range the outside ids, if they shall be shifted
 * @param folder where the record lies
 */
record Claim(SandboxSpec spec, Optional<IdRange> range, Path folder) {

    /**
     * Sweeps, then takes a name, ids and the kept storage, under one lock.
     *
     * @throws SandboxException if the name is running, the storage is in use, or the run folder cannot be written
     */
    static Claim make(Map<String, String> request, Optional<KeptStorage> storage, Cgroups cgroups) throws IOException {
        RunningSandboxes sandboxes = new RunningSandboxes(Path.of("/"));
        prepareFolder();
        try (FileLock lock = lock()) {
            new Housekeeping(sandboxes, cgroups).sweep();
            List<Running> running = sandboxes.list();
            SandboxSpec spec = named(request, running);
            Path folder = RunRecord.folderOf(spec.name());
            if (Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
                String name = Text.visible(spec.name().text());
                throw new SandboxException(ExitCode.TRY_AGAIN, Words.say("name.running", name));
            }
            if (storage.isPresent()) {
                storage.get().take(running);
            }
            Optional<IdRange> range = spec.idMap() == IdMap.NO ? Optional.empty() : Optional.of(freeRange(running));
            Claim claim = new Claim(spec, range, folder);
            try {
                OverlayFolder.makeFolders(folder);
                RunRecord record =
                        claim.record(sandboxes, range.map(IdRange::first).orElse(0));
                if (storage.isPresent()) {
                    LostRecords.write(record, storage.get());
                }
            } catch (IOException e) {
                claim.release();
                throw unwritable(e);
            }
            return claim;
        }
    }

    /** Writes the record again, once it is known by how much the ids are really shifted. */
    void record(int idShift) {
        try {
            record(new RunningSandboxes(Path.of("/")), idShift);
        } catch (IOException e) {
            throw unwritable(e);
        }
    }

    /** Writes that LXC now runs as another process than the one which made the claim. */
    void handTo(long monitor) {
        try {
            RunningSandboxes sandboxes = new RunningSandboxes(Path.of("/"));
            RunRecord record = RunRecord.read(folder);
            RecordFile.write(folder, new RunRecord(spec, sandboxes.mark(monitor), record.started(), record.idShift()));
        } catch (IOException e) {
            // It has ended already, and its record with it.
        }
    }

    /** Writes what LXC reads. */
    Path writeConfig(String config) {
        try {
            return Files.writeString(folder.resolve("config"), config);
        } catch (IOException e) {
            throw unwritable(e);
        }
    }

    /** Gives the name back. */
    void release() {
        Housekeeping.delete(folder);
        LostRecords.remove(spec.storage());
    }

    private RunRecord record(RunningSandboxes sandboxes, int idShift) throws IOException {
        RunRecord record =
                new RunRecord(spec, sandboxes.mark(ProcessHandle.current().pid()), Instant.now(), idShift);
        RecordFile.write(folder, record);
        return record;
    }

    /** Waits until no start gives out names and storages. */
    static FileLock lock() {
        try {
            return FileLock.hold(RunRecord.LOCK);
        } catch (KernelException e) {
            throw unwritable(e, e.reason());
        }
    }

    private static void prepareFolder() {
        try {
            OverlayFolder.makeFolders(RunRecord.FOLDER);
        } catch (IOException e) {
            throw unwritable(e);
        }
    }

    private static SandboxException unwritable(IOException e) {
        return unwritable(e, Text.visible(String.valueOf(e.getMessage())));
    }

    private static SandboxException unwritable(Exception e, String reason) {
        return new SandboxException(ExitCode.CANNOT_CREATE, Words.say("run.unwritable", RunRecord.FOLDER, reason), e);
    }

    private static SandboxSpec named(Map<String, String> request, List<Running> running) {
        Map<String, String> text = new HashMap<>(request);
        text.computeIfAbsent(
                "name",
                key -> FreeName.pick(running.stream()
                        .map(sandbox -> sandbox.spec().name().id())
                        .collect(Collectors.toSet())));
        return SpecText.read(text);
    }

    private static IdRange freeRange(List<Running> running) {
        List<Integer> shifts = new ArrayList<>();
        running.forEach(sandbox -> shifts.add(sandbox.idShift()));
        return IdRange.free(shifts, SubordinateIds.granted(Path.of("/")));
    }
}
