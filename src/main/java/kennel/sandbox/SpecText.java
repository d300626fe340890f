package kennel.sandbox;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalLong;

/** A spec as plain keys and values, for crossing to the launcher and for the record of a running sandbox. */
public final class SpecText {
    private static final String STORAGE = "storage";
    private static final String SIZE = "size";
    private static final String DESKTOP = "desktop";
    private static final String SOUND = "sound";
    private static final String GPU = "gpu";

    private SpecText() {}

    /** Returns the spec's keys and values in a fixed order; lists are {@code layer.0}, {@code layer.1} and so on. */
    public static Map<String, String> write(SandboxSpec spec) {
        Map<String, String> text = new LinkedHashMap<>();
        text.put("name", spec.name().text());
        List<Path> layers = spec.layers();
        for (int i = 0; i < layers.size(); i++) {
            text.put("layer." + i, layers.get(i).toString());
        }
        text.put(STORAGE, StorageText.kind(spec.storage()));
        StorageText.bytes(spec.storage()).ifPresent(bytes -> text.put(SIZE, Long.toString(bytes)));
        text.put("idmap", Choice.word(spec.idMap()));
        text.put("network", Choice.word(spec.network()));
        if (spec.desktop() != Desktop.NONE) {
            text.put(DESKTOP, Choice.word(spec.desktop()));
        }
        if (spec.passthrough().sound() != Sound.NO) {
            text.put(SOUND, Choice.word(spec.passthrough().sound()));
        }
        if (spec.passthrough().gpu() != Gpu.NO) {
            text.put(GPU, Choice.word(spec.passthrough().gpu()));
        }
        if (spec.start() instanceof Start.Command command) {
            List<String> words = command.words();
            for (int i = 0; i < words.size(); i++) {
                text.put("command." + i, words.get(i));
            }
        } else {
            text.put("start", spec.start() instanceof Start.Boot ? "boot" : "shell");
        }
        text.put("detached", Boolean.toString(spec.detached()));
        return text;
    }

    /**
     * Reads a spec back, trusting nothing.
     *
     * @throws SandboxException if a value is missing, unknown or out of bounds
     */
    public static SandboxSpec read(Map<String, String> text) {
        try {
            List<String> words = list(text, "command.");
            Start start = !words.isEmpty()
                    ? new Start.Command(words)
                    : text.get("start").equals("boot") ? new Start.Boot() : new Start.LoginShell();
            return new SandboxSpec(
                    SandboxName.of(text.get("name")),
                    list(text, "layer.").stream().map(Path::of).toList(),
                    storage(text),
                    IdMap.valueOf(text.get("idmap").toUpperCase(Locale.ROOT)),
                    Network.valueOf(text.get("network").toUpperCase(Locale.ROOT)),
                    desktop(text),
                    new Passthrough(sound(text), Choice.of(GPU, text.getOrDefault(GPU, "no"), Gpu.values())),
                    start,
                    Boolean.parseBoolean(text.get("detached")));
        } catch (IllegalArgumentException | NullPointerException e) {
            throw new SandboxException(
                    ExitCode.USAGE, Words.say("spec.bad", Text.visible(String.valueOf(e.getMessage()))), e);
        }
    }

    /**
     * Reads the storage of a spec.
     *
     * @throws IllegalArgumentException if its path is not absolute
     * @throws SandboxException if it is none
     */
    public static Storage storage(Map<String, String> text) {
        String size = text.get(SIZE);
        OptionalLong bytes = size == null ? OptionalLong.empty() : OptionalLong.of(Long.parseLong(size));
        return StorageText.of(text.getOrDefault(STORAGE, "tmpfs"), bytes, Path.of(""));
    }

    /**
     * Reads the desktop of a spec; a text of before there were any has none.
     *
     * @throws SandboxException if it is unknown
     */
    public static Desktop desktop(Map<String, String> text) {
        String word = text.get(DESKTOP);
        return word == null ? Desktop.NONE : Choice.of(DESKTOP, word, Desktop.values());
    }

    /**
     * Reads what sound a spec wants; a text of before there was any has none.
     *
     * @throws SandboxException if it is unknown
     */
    public static Sound sound(Map<String, String> text) {
        return Choice.of(SOUND, text.getOrDefault(SOUND, "no"), Sound.values());
    }

    private static List<String> list(Map<String, String> text, String prefix) {
        List<String> values = new ArrayList<>();
        for (String value = text.get(prefix + 0); value != null; value = text.get(prefix + values.size())) {
            values.add(value);
        }
        return values;
    }
}
