package kennel.terminal;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The readable form of bytes and characters in files of cases; {@code src/test/oracle/cases.py} explains it. */
final class Notation {
    private static final Pattern BYTES =
            Pattern.compile("\\\\(?:x([0-9a-f]{2})|\\((\\d+)\\*([^)]*)\\)|([ernt\\\\]))|([^\\\\]+)");
    private static final Pattern UNSEEN = Pattern.compile("\\\\(?:u\\{([0-9a-f]+)}|\\\\)");
    private static final Map<String, Integer> NAMED =
            Map.of("e", 0x1b, "r", (int) '\r', "n", (int) '\n', "t", (int) '\t', "\\", (int) '\\');

    private Notation() {}

    static byte[] bytes(String text) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Matcher part = BYTES.matcher(text);
        int end = 0;
        while (part.find() && part.start() == end) {
            end = part.end();
            if (part.group(1) != null) {
                bytes.write(Integer.parseInt(part.group(1), 16));
            } else if (part.group(2) != null) {
                for (int i = Integer.parseInt(part.group(2)); i > 0; i--) {
                    bytes.writeBytes(bytes(part.group(3)));
                }
            } else if (part.group(4) != null) {
                bytes.write(NAMED.get(part.group(4)));
            } else {
                bytes.writeBytes(part.group(5).getBytes(StandardCharsets.UTF_8));
            }
        }
        if (end != text.length()) {
            throw new IllegalArgumentException("not a notation of bytes: " + text.substring(end));
        }
        return bytes.toByteArray();
    }

    /** Returns bytes as answers are written. */
    static String text(byte[] bytes) {
        StringBuilder text = new StringBuilder();
        for (byte value : bytes) {
            switch (value) {
                case 0x1b -> text.append("\\e");
                case '\\' -> text.append("\\\\");
                default -> text.append(
                        value >= ' ' && value < 0x7f ? String.valueOf((char) value) : "\\x%02x".formatted(value));
            }
        }
        return text.toString();
    }

    /** Returns the characters of a row of text. */
    static String characters(String text) {
        return UNSEEN.matcher(text)
                .replaceAll(hit -> Matcher.quoteReplacement(
                        hit.group(1) == null ? "\\" : Character.toString(Integer.parseInt(hit.group(1), 16))));
    }
}
