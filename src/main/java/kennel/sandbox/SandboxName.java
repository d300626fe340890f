package kennel.sandbox;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Objects;
import java.util.zip.CRC32;

/**
 * The name of a sandbox: what the user wrote, and the id made from it.
 *
 * <p>The id serves as host name (RFC 1123), as a file name and in cgroup and LXC names, so it has only
 * {@code a-z 0-9 -} and at most 40 characters. A name that is such an id already is its own id; any other
 * keeps what can be kept and gets a checksum of the whole, so that two names seldom share an id.
 *
 * @param text what the user wrote
 * @param id the id made from it
 */
public record SandboxName(String text, String id) {
    private static final int MOST_CHARACTERS = 40;
    private static final String ID = "[a-z0-9]([a-z0-9-]*[a-z0-9])?";

    /** Checks that text and id belong together. */
    public SandboxName {
        Objects.requireNonNull(text);
        if (!id.equals(idOf(text))) {
            throw new IllegalArgumentException("not the id of this name: " + id);
        }
    }

    /**
     * Makes a name.
     *
     * @throws SandboxException if the text is empty, has a NUL character, or is over 200 characters
     */
    public static SandboxName of(String text) {
        if (text.isBlank() || text.indexOf('\0') >= 0 || text.length() > 200) {
            throw new SandboxException(ExitCode.USAGE, Words.say("name.bad"));
        }
        return new SandboxName(text, idOf(text));
    }

    private static String idOf(String text) {
        if (text.matches(ID) && text.length() <= MOST_CHARACTERS) {
            return text;
        }
        String plain = Normalizer.normalize(text, Normalizer.Form.NFD)
                .toLowerCase(Locale.ROOT)
                .replaceAll("\\p{M}", "")
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-|-$", "");
        CRC32 sum = new CRC32();
        sum.update(text.getBytes(StandardCharsets.UTF_8));
        String kept = plain.substring(0, Math.min(plain.length(), MOST_CHARACTERS - 9));
        return (kept.isEmpty() ? "sandbox" : kept) + "-" + String.format("%08x", sum.getValue());
    }
}
