package kennel.sandbox;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What a kept storage remembers of itself, in the file {@code about} in it.
 *
 * @param made its first use
 * @param last its last one
 */
public record StorageRecord(Use made, Use last) {
    /** The name of the file. */
    public static final String FILE = "about";

    /** What it is written to before it gets that name. */
    public static final String FRESH_FILE = "about.new";

    private static final String MADE = "made.";
    private static final String LAST = "last.";

    /**
     * A use of the storage.
     *
     * @param at when
     * @param sandbox the sandbox's name
     * @param machine the host name of the machine
     * @param layers what it lay over, top first
     */
    public record Use(Instant at, String sandbox, String machine, List<LayerMark> layers) {
        /** Copies the list. */
        public Use {
            layers = List.copyOf(layers);
        }

        private void write(String prefix, Map<String, String> values) {
            values.put(prefix + "at", Long.toString(at.toEpochMilli()));
            values.put(prefix + "sandbox", sandbox);
            values.put(prefix + "machine", machine);
            for (int i = 0; i < layers.size(); i++) {
                LayerMark layer = layers.get(i);
                values.put(prefix + "layer." + i, layer.path().toString());
                values.put(prefix + "bytes." + i, Long.toString(layer.bytes()));
                values.put(prefix + "sum." + i, layer.sum());
            }
        }

        private static Use read(String prefix, Map<String, String> values) {
            List<LayerMark> layers = new ArrayList<>();
            for (int i = 0; values.containsKey(prefix + "layer." + i); i++) {
                layers.add(new LayerMark(
                        Path.of(values.get(prefix + "layer." + i)),
                        Long.parseLong(values.get(prefix + "bytes." + i)),
                        values.get(prefix + "sum." + i)));
            }
            return new Use(
                    Instant.ofEpochMilli(Long.parseLong(values.get(prefix + "at"))),
                    values.get(prefix + "sandbox"),
                    values.get(prefix + "machine"),
                    layers);
        }

        /** Returns the layers' labels, top first. */
        public String labels() {
            return layers.stream().map(LayerMark::label).collect(Collectors.joining(", "));
        }

        /** Returns in what the layers differ from others, in words; empty if they are the same. */
        public Optional<String> difference(List<LayerMark> others) {
            List<String> words = new ArrayList<>();
            lacking(layers, others).ifPresent(labels -> words.add(Words.say("storage.without", labels)));
            lacking(others, layers).ifPresent(labels -> words.add(Words.say("storage.with", labels)));
            boolean same = layers.size() == others.size();
            for (int i = 0; same && i < layers.size(); i++) {
                same = layers.get(i).isSame(others.get(i));
            }
            if (words.isEmpty() && !same) {
                words.add(Words.say("storage.order"));
            }
            return words.isEmpty() ? Optional.empty() : Optional.of(String.join("; ", words));
        }

        private static Optional<String> lacking(List<LayerMark> these, List<LayerMark> those) {
            String labels = these.stream()
                    .filter(layer -> those.stream().noneMatch(layer::isSame))
                    .map(LayerMark::label)
                    .collect(Collectors.joining(", "));
            return labels.isEmpty() ? Optional.empty() : Optional.of(labels);
        }
    }

    /** Returns the record as the text of its file. */
    public String write() {
        Map<String, String> values = new LinkedHashMap<>();
        made.write(MADE, values);
        last.write(LAST, values);
        return PropertiesText.write(values);
    }

    /** Reads the record of the storage in a folder; empty if it has none, or a damaged one. */
    public static Optional<StorageRecord> read(Path folder) {
        try {
            Map<String, String> values = PropertiesText.read(folder.resolve(FILE));
            return Optional.of(new StorageRecord(Use.read(MADE, values), Use.read(LAST, values)));
        } catch (IOException | RuntimeException e) {
            return Optional.empty();
        }
    }
}
