package kennel.terminal;

/** Colours as X names them by numbers (XParseColor(3)): {@code rgb:R/G/B} and {@code #RGB}, 1 to 4 digits each. */
final class Colours {
    private static final String DIGITS = "[0-9A-Fa-f]{1,4}";

    private Colours() {}

    /** Returns 0xRRGGBB, or {@link Palette#UNSET} if it is no such name. */
    static int parse(String name) {
        if (name.matches("rgb:" + DIGITS + "/" + DIGITS + "/" + DIGITS)) {
            String[] parts = name.substring("rgb:".length()).split("/");
            return scaled(parts[0]) << 16 | scaled(parts[1]) << 8 | scaled(parts[2]);
        }
        if (name.matches("#[0-9A-Fa-f]+") && name.length() <= 13 && name.length() % 3 == 1) {
            int digits = name.length() / 3;
            int red = upper(name.substring(1, 1 + digits));
            int green = upper(name.substring(1 + digits, 1 + 2 * digits));
            return red << 16 | green << 8 | upper(name.substring(1 + 2 * digits));
        }
        return Palette.UNSET;
    }

    /** A part with few digits is scaled up: F means as much as FFFF. */
    private static int scaled(String digits) {
        int most = (1 << 4 * digits.length()) - 1;
        return Integer.parseInt(digits, 16) * 255 / most;
    }

    /** The old notation gives the most significant digits: F means F000. */
    private static int upper(String digits) {
        int value = Integer.parseInt(digits, 16) << 4 * (4 - digits.length());
        return value >> 8;
    }

    static String format(int colour) {
        String hex = Integer.toHexString(1 << 24 | colour);
        String red = hex.substring(1, 3);
        String green = hex.substring(3, 5);
        String blue = hex.substring(5);
        return "rgb:" + red + red + "/" + green + green + "/" + blue + blue;
    }
}
