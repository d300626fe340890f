package kennel.ui.console;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kennel.terminal.Snapshot;

/** Finds links, in what the program marked as such (OSC 8) and in plain text. */
final class Links {
    /** Only what a browser or a mail program opens; never a file, a program, or what some desktop registered. */
    private static final Set<String> SCHEMES = Set.of("http", "https", "mailto");

    private static final int LONGEST = 2083;
    private static final Pattern PLAIN =
            Pattern.compile("\\b(?:https?://|mailto:)[\\w.~:/?#\\[\\]@!$&'()*+,;=%-]{1," + LONGEST + "}");
    private static final String CLOSING = ".,;:!?'\")]";

    /**
     * A link.
     *
     * @param target where it leads to
     * @param number the program's number for it, 0 for plain text
     * @param range where plain text names it, null otherwise
     */
    record Link(URI target, int number, Range range) {}

    private Links() {}

    /** Returns the link at a place, if there is one that may be opened. */
    static Optional<Link> at(Snapshot snapshot, Place place, boolean alsoPlain) {
        long row = place.line() - snapshot.top();
        if (row < 0 || row >= snapshot.rows() || place.column() < 0 || place.column() >= snapshot.columns()) {
            return Optional.empty();
        }
        String marked = snapshot.link((int) row, place.column());
        if (marked != null) {
            int number = snapshot.linkNumber((int) row, place.column());
            return allowed(marked).map(target -> new Link(target, number, null));
        }
        return alsoPlain ? plain(new RowText(snapshot, place.line()), place) : Optional.empty();
    }

    private static Optional<Link> plain(RowText line, Place place) {
        int index = line.indexOf(place);
        Matcher matcher = PLAIN.matcher(line.text());
        while (matcher.find()) {
            String found = trim(matcher.group());
            int end = matcher.start() + found.length();
            if (matcher.start() <= index && index < end) {
                Range range = line.range(matcher.start(), end);
                return allowed(found).map(target -> new Link(target, 0, range));
            }
        }
        return Optional.empty();
    }

    /** A sentence's mark behind an address is not part of it, nor is a bracket that was opened before it. */
    private static String trim(String found) {
        int end = found.length();
        while (end > 0 && CLOSING.indexOf(found.charAt(end - 1)) >= 0) {
            boolean paired =
                    found.charAt(end - 1) == ')' && found.substring(0, end - 1).contains("(");
            if (paired) {
                break;
            }
            end--;
        }
        return found.substring(0, end);
    }

    /** Returns an address if it is one that may be opened. */
    static Optional<URI> allowed(String target) {
        try {
            URI address = new URI(target);
            String scheme = address.getScheme();
            boolean known = scheme != null && SCHEMES.contains(scheme.toLowerCase(Locale.ROOT));
            boolean complete = known && (address.isOpaque() || address.getHost() != null);
            return complete ? Optional.of(address) : Optional.empty();
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }
}
