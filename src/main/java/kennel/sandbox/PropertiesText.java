package kennel.sandbox;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;

/** Small files of keys and values, in the format of {@link Properties}. */
final class PropertiesText {
    private static final int MOST_BYTES = 1 << 20;

    private PropertiesText() {}

    /** Returns the text of such a file; Properties itself would write the date too, and load the time zones for it. */
    static String write(Map<String, String> values) {
        StringBuilder text = new StringBuilder();
        values.forEach((key, value) ->
                text.append(key).append('=').append(escaped(value)).append('\n'));
        return text.toString();
    }

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

    /**
     * Reads such a file, which the path must name itself.
     *
     * @throws IOException if it is not there, is no plain file, is larger than any of Kennel's, or is damaged
     */
    static Map<String, String> read(Path file) throws IOException {
        BasicFileAttributes attributes =
                Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
        if (!attributes.isRegularFile() || attributes.size() > MOST_BYTES) {
            throw new IOException(Words.say("record.bad", file));
        }
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        } catch (IllegalArgumentException e) {
            throw new IOException(Words.say("record.bad", file), e);
        }
        Map<String, String> values = new HashMap<>();
        properties.forEach((key, value) -> values.put((String) key, (String) value));
        return values;
    }
}
