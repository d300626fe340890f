package kennel.sandbox;

import java.math.BigDecimal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Sizes as people write them: {@code 512M}, {@code 1.5G}, {@code 4 GiB}; powers of 1024. */
public final class Size {
    private static final Pattern WRITTEN =
            Pattern.compile("\\s*(\\d{1,19}(?:\\.\\d{1,6})?)\\s*([kKmMgGtT]?)(?:i?[bB])?\\s*");
    private static final String UNITS = "KMGT";

    private Size() {}

    /** Returns whether a text is written as a size is. */
    static boolean isWritten(String text) {
        return WRITTEN.matcher(text).matches();
    }

    /**
     * Returns the bytes that a text means.
     *
     * @throws SandboxException if it is not a size, or zero
     */
    public static long parse(String text) {
        Matcher matcher = WRITTEN.matcher(text);
        if (!matcher.matches()) {
            throw new SandboxException(ExitCode.USAGE, Words.say("size.bad", Text.visible(text)));
        }
        int power = matcher.group(2).isEmpty()
                ? 0
                : 1 + UNITS.indexOf(Character.toUpperCase(matcher.group(2).charAt(0)));
        long bytes = new BigDecimal(matcher.group(1))
                .multiply(BigDecimal.valueOf(1L << (10 * power)))
                .min(BigDecimal.valueOf(Long.MAX_VALUE))
                .longValue();
        if (bytes <= 0) {
            throw new SandboxException(ExitCode.USAGE, Words.say("size.zero"));
        }
        return bytes;
    }

    /** Returns a size so that {@link #parse} reads the very same: {@code 512M}, or plain bytes. */
    public static String exact(long bytes) {
        for (int power = UNITS.length(); power > 0; power--) {
            long unit = 1L << (10 * power);
            if (bytes >= unit && bytes % unit == 0) {
                return bytes / unit + "" + UNITS.charAt(power - 1);
            }
        }
        return Long.toString(bytes);
    }

    /** Returns a size in bytes as a person reads it, with one decimal from KB on. */
    public static String show(long bytes) {
        int power = 0;
        long whole = bytes;
        long scale = 1;
        while (whole >= 1024 && power < UNITS.length()) {
            whole /= 1024;
            scale *= 1024;
            power++;
        }
        if (power == 0) {
            return bytes + " B";
        }
        long tenths = (bytes - whole * scale) * 10 / scale;
        return whole + "." + tenths + " " + UNITS.charAt(power - 1) + "B";
    }
}
