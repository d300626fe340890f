package kennel.sandbox;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;

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

    /** Held while names and ids are given out; outside of the folder, whose entries are sandboxes. */
    public static final Path LOCK = Path.of("/run/kennel.lock");

    /** Everything that lies in the folder of one sandbox. */
    public static final List<String> FILES = List.of("record", "record.new", "config");

    private static final String FILE = FILES.get(0);
    private static final int MOST_BYTES = 1 << 20;

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

    /** Returns the record as the text of its file, in the format of {@link Properties}. */
    public String write() {
        Map<String, String> values = new LinkedHashMap<>(SpecText.write(spec));
        values.put("pid", Long.toString(process.pid()));
        values.put("start-time", Long.toString(process.startTime()));
        values.put("boot-id", process.bootId());
        values.put("started", Long.toString(started.toEpochMilli()));
        values.put("id-shift", Integer.toString(idShift));
        StringBuilder text = new StringBuilder();
        values.forEach((key, value) ->
                text.append(key).append('=').append(escaped(value)).append('\n'));
        return text.toString();
    }

    /** Properties itself would write the date too, and load the time zones for it before every start. */
    private static String escaped(String value) {
        StringBuilder text = new StringBuilder();
        for (char c : value.toCharArray()) {
            if (c > ' ' && c < 127 && c != '\\') {
                text.append(c);
            } else {
                text.append(String.format("\\u%04x", (int) c));
            }
        }
        return text.toString();
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
        Map<String, String> text = keysAndValues(folder);
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
            return Optional.of(process(keysAndValues(folder)));
        } catch (IOException | RuntimeException e) {
            return Optional.empty();
        }
    }

    private static Map<String, String> keysAndValues(Path folder) throws IOException {
        Properties properties = new Properties();
        BasicFileAttributes file =
                Files.readAttributes(fileIn(folder), BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
        if (!file.isRegularFile() || file.size() > MOST_BYTES) {
            throw new IOException(Words.say("record.bad", folder));
        }
        try (Reader reader = Files.newBufferedReader(fileIn(folder))) {
            properties.load(reader);
        }
        Map<String, String> text = new HashMap<>();
        properties.forEach((key, value) -> text.put((String) key, (String) value));
        return text;
    }

    private static ProcessMark process(Map<String, String> text) {
        return new ProcessMark(
                Long.parseLong(text.get("pid")), Long.parseLong(text.get("start-time")), text.get("boot-id"));
    }
}
