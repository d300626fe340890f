package kennel.sandbox;

import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;

/** Text from file names and users, made safe to print. */
public final class Text {
    private Text() {}

    /** Returns the text with every control and format character (escape sequences, newlines) as {@code \\uXXXX}. */
    public static String visible(Object text) {
        String plain = text.toString();
        if (plain.codePoints().noneMatch(Text::isHidden)) {
            return plain;
        }
        StringBuilder shown = new StringBuilder();
        plain.codePoints().forEach(c -> {
            if (isHidden(c)) {
                shown.append(String.format("\\u%04x", c));
            } else {
                shown.appendCodePoint(c);
            }
        });
        return shown.toString();
    }

    /** Returns why something could not be read or written, without the path that a sentence around it names. */
    public static String reason(Exception failure) {
        if (failure instanceof AccessDeniedException) {
            return Words.say("file.denied");
        }
        String said = failure instanceof FileSystemException known ? known.getReason() : failure.getMessage();
        return visible(said == null ? failure : said);
    }

    /** Returns a moment as people here write it. */
    public static String date(Instant instant) {
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                .withZone(ZoneId.systemDefault())
                .format(instant);
    }

    /** Returns whether a character is of those that {@link #visible} spells out. */
    static boolean isHidden(int c) {
        return Character.isISOControl(c) || Character.getType(c) == Character.FORMAT || c == 0x2028 || c == 0x2029;
    }
}
