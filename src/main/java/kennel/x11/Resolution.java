package kennel.x11;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How fine a display's pixels are, as its user has set it for all programs (Xft.dpi of X resources). */
public final class Resolution {
    private static final Pattern DPI = Pattern.compile("(?m)^Xft\\.dpi:[ \t]*(\\d{2,3})");
    private static final int MOST_BYTES = 1 << 20;

    private Resolution() {}

    /** Returns the dots per inch, if they are set. */
    public static OptionalInt of(DisplayAccess access) throws IOException {
        try (XDisplay display = XDisplay.open(access)) {
            PropertyValue resources = display.property(display.root(), XDisplay.RESOURCE_MANAGER, MOST_BYTES);
            return find(new String(resources.data(), StandardCharsets.ISO_8859_1));
        }
    }

    static OptionalInt find(String resources) {
        Matcher found = DPI.matcher(resources);
        return found.find() ? OptionalInt.of(Integer.parseInt(found.group(1))) : OptionalInt.empty();
    }
}
