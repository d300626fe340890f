package kennel.sandbox;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalInt;

/** A draft as the text of a sandbox file: keys and values of {@link SpecText}, lists as repeated keys. */
final class DraftText {
    /** The key of the first line, whose value is the format's version. */
    static final String VERSION_KEY = "kennel";

    /** The format's version. */
    static final int VERSION = 1;

    private DraftText() {}

    /**
     * Returns the text.
     *
     * @param folder where the file will lie: what lies below it is named relative to it
     */
    static String write(Draft draft, Path folder) {
        StringBuilder text = new StringBuilder();
        text.append("# ").append(Words.say("file.header")).append('\n');
        line(text, VERSION_KEY, Integer.toString(VERSION));
        draft.name().ifPresent(name -> line(text, "name", name.text()));
        for (Path layer : draft.layers()) {
            line(text, "layer", shortest(layer, folder).toString());
        }
        line(text, "storage", storage(draft.storage(), folder));
        StorageText.bytes(draft.storage()).ifPresent(bytes -> line(text, "size", Size.exact(bytes)));
        draft.idMap().ifPresent(idMap -> line(text, "idmap", Choice.word(idMap)));
        line(text, "network", Choice.word(draft.network()));
        // Left out where there is none: a Kennel that does not know them can read it then.
        if (draft.desktop() != Desktop.NONE) {
            line(text, "desktop", Choice.word(draft.desktop()));
        }
        if (draft.passthrough().sound() != Sound.NO) {
            line(text, "sound", Choice.word(draft.passthrough().sound()));
        }
        if (draft.passthrough().gpu() != Gpu.NO) {
            line(text, "gpu", Choice.word(draft.passthrough().gpu()));
        }
        if (draft.start() instanceof Start.Command command) {
            command.words().forEach(word -> line(text, "command", word));
        } else {
            line(text, "start", draft.start() instanceof Start.Boot ? "boot" : "shell");
        }
        line(text, "detached", draft.detached() ? "yes" : "no");
        return text.toString();
    }

    private static String storage(Storage storage, Path folder) {
        return StorageText.path(storage)
                .map(path -> StorageText.kind(storage, shortest(path, folder)))
                .orElseGet(() -> StorageText.kind(storage));
    }

    private static void line(StringBuilder text, String key, String value) {
        text.append(key).append(" = ").append(Escapes.write(value)).append('\n');
    }

    /** So that a folder with its sandbox file can be moved as a whole. */
    private static Path shortest(Path layer, Path folder) {
        boolean below = folder.getNameCount() > 0 && layer.startsWith(folder) && !layer.equals(folder);
        return below ? folder.relativize(layer) : layer;
    }

    /**
     * Reads a text, trusting nothing.
     *
     * @param folder where relative paths begin
     * @param shown what messages call the file
     * @throws SandboxException if a line is wrong; the sentence says which
     */
    static Draft read(String text, Path folder, String shown) {
        DraftReader reader = new DraftReader(folder);
        Map<String, Integer> seen = new LinkedHashMap<>();
        int number = 0;
        for (String line : text.lines().toList()) {
            number++;
            String plain = (number == 1 && line.startsWith("\ufeff") ? line.substring(1) : line).strip();
            if (plain.isEmpty() || plain.startsWith("#")) {
                continue;
            }
            try {
                read(reader, seen, plain, number);
            } catch (SandboxException e) {
                throw new SandboxException(ExitCode.DATA, Words.say("file.line", shown, number, e.getMessage()), e);
            }
        }
        if (seen.isEmpty()) {
            throw new SandboxException(ExitCode.DATA, Words.say("file.empty", shown));
        }
        try {
            return reader.draft();
        } catch (SandboxException e) {
            throw new SandboxException(ExitCode.DATA, Words.say("file.wrong", shown, e.getMessage()), e);
        }
    }

    private static void read(DraftReader reader, Map<String, Integer> seen, String line, int number) {
        int equals = line.indexOf('=');
        String key = equals < 0 ? line : line.substring(0, equals).strip();
        if (seen.isEmpty()) {
            if (!key.equals(VERSION_KEY) || equals < 0) {
                throw new SandboxException(ExitCode.DATA, Words.say("file.none", VERSION));
            }
            checkVersion(line.substring(equals + 1).strip());
        } else if (equals < 0) {
            throw new SandboxException(ExitCode.DATA, Words.say("file.noequals", Text.visible(key)));
        }
        Integer first = seen.putIfAbsent(key, number);
        if (first != null && !DraftReader.LISTS.contains(key)) {
            throw new SandboxException(ExitCode.DATA, Words.say("file.twice", Text.visible(key), first));
        }
        if (!key.equals(VERSION_KEY)) {
            reader.take(key, Escapes.read(line.substring(equals + 1).strip()));
        }
    }

    private static void checkVersion(String value) {
        OptionalInt version =
                value.matches("[1-9]\\d{0,5}") ? OptionalInt.of(Integer.parseInt(value)) : OptionalInt.empty();
        if (version.isEmpty()) {
            throw new SandboxException(ExitCode.DATA, Words.say("file.none", VERSION));
        }
        if (version.getAsInt() > VERSION) {
            throw new SandboxException(ExitCode.DATA, Words.say("file.newer", version.getAsInt(), VERSION));
        }
    }
}
