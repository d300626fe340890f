package kennel.sandbox;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.CRC32;

/**
 * What is on record of a sandbox while it runs, in {@code /run/kennel/ID/record}.
 *
 * @param spec what the user wanted
 * @param process the process that became LXC
 * @param started when
 * @param idShift by how much ids are shifted; 0 if they are not
 */
public record RunRecord(SandboxSpec spec, ProcessMark process, Instant started, int idShift) {
    /** The folder with one folder for each running sandbox. */
    public static final Path FOLDER = Path.of("/run/kennel");

    /** The folder with one folder for each kept storage in use; it outlives the machine's power. */
    public static final Path KEPT_FOLDER = Path.of("/var/lib/kennel");

    /** Held while names and ids are given out; outside of the folder, whose entries are sandboxes. */
    public static final Path LOCK = Path.of("/run/kennel.lock");

    /** Everything that lies in the folder of one sandbox. */
    public static final List<String> FILES = List.of("record", "record.new", "config");

    private static final String FILE = FILES.get(0);

    /**
     * One process of this boot, told apart from a later one with the same pid.
     *
     * @param pid its process id
     * @param startTime clock ticks from boot to its start (field 22 of proc_pid_stat(5))
     * @param bootId the kernel's id of this boot
     */
    public record ProcessMark(long pid, long startTime, String bootId) {}

    /** Returns the folder of one sandbox's record. */
    public static Path folderOf(SandboxName name) {
        return FOLDER.resolve(name.id());
    }

    /** Returns the folder of a kept storage's record; empty for one that is not kept. */
    public static Optional<Path> folderOf(Storage storage) {
        return StorageText.path(storage).map(path -> {
            CRC32 sum = new CRC32();
            sum.update(path.toString().getBytes(StandardCharsets.UTF_8));
            return KEPT_FOLDER.resolve(Long.toHexString(sum.getValue()));
        });
    }

    /** Returns the record as the text of its file, in the format of {@link java.util.Properties}. */
    public String write() {
        Map<String, String> values = new LinkedHashMap<>(SpecText.write(spec));
        values.put("pid", Long.toString(process.pid()));
        values.put("start-time", Long.toString(process.startTime()));
        values.put("boot-id", process.bootId());
        values.put("started", Long.toString(started.toEpochMilli()));
        values.put("id-shift", Integer.toString(idShift));
        return PropertiesText.write(values);
    }

    /** Returns the file in a sandbox's folder. */
    public static Path fileIn(Path folder) {
        return folder.resolve(FILE);
    }

    /**
     * Reads the record in a sandbox's folder.
     *
     * @throws IOException if there is none
     * @throws SandboxException if it is damaged, or of another version of Kennel
     */
    public static RunRecord read(Path folder) throws IOException {
        Map<String, String> text = PropertiesText.read(fileIn(folder));
        SandboxSpec spec = SpecText.read(text);
        try {
            return new RunRecord(
                    spec,
                    process(text),
                    Instant.ofEpochMilli(Long.parseLong(text.get("started"))),
                    Integer.parseInt(text.get("id-shift")));
        } catch (RuntimeException e) {
            throw new SandboxException(ExitCode.SOFTWARE, Words.say("record.bad", folder), e);
        }
    }

    /** Returns which process a sandbox's folder belongs to, even if the rest of its record cannot be read. */
    public static Optional<ProcessMark> processIn(Path folder) {
        try {
            return Optional.of(process(PropertiesText.read(fileIn(folder))));
        } catch (IOException | RuntimeException e) {
            return Optional.empty();
        }
    }

    private static ProcessMark process(Map<String, String> text) {
        return new ProcessMark(
                Long.parseLong(text.get("pid")), Long.parseLong(text.get("start-time")), text.get("boot-id"));
    }
}
