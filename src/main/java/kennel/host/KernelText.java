package kennel.host;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;

/** Undoes the octal escapes ({@code \040} for a space) that the kernel writes in its tables. */
final class KernelText {
    // File names are bytes; only this charset brings them back as the paths that Java makes of them.
    private static final Charset PATHS = Charset.forName(
            System.getProperty("sun.jnu.encoding", Charset.defaultCharset().name()));

    private KernelText() {}

    /** Returns the text, given its bytes as ISO 8859-1. */
    static String decode(String latin1) {
        StringBuilder bytes = new StringBuilder(latin1.length());
        for (int i = 0; i < latin1.length(); i++) {
            char c = latin1.charAt(i);
            if (c == '\\' && isOctal(latin1, i + 1)) {
                c = (char) (Integer.parseInt(latin1.substring(i + 1, i + 4), 8) & 0xff);
                i += 3;
            }
            bytes.append(c);
        }
        return new String(bytes.toString().getBytes(StandardCharsets.ISO_8859_1), PATHS);
    }

    /** Returns an absolute path, unless the text is none or cannot be one under this locale. */
    static Optional<Path> path(String text) {
        try {
            return text.startsWith("/") ? Optional.of(Path.of(text)) : Optional.empty();
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }

    private static boolean isOctal(String text, int from) {
        if (from + 3 > text.length()) {
            return false;
        }
        return text.substring(from, from + 3).chars().allMatch(c -> c >= '0' && c <= '7');
    }
}
