package kennel.terminal;

/**
 * Decodes UTF-8 byte by byte; each longest broken piece becomes one U+FFFD (Unicode 15.0, 3.9, "U+FFFD Substitution
 * of Maximal Subparts").
 */
final class Utf8 {
    /** More bytes are needed. */
    static final int INCOMPLETE = -1;

    /** What went before was broken, and this byte has yet to be looked at again. */
    static final int BROKEN = -2;

    static final int REPLACEMENT = 0xFFFD;

    private int code;
    private int needed;
    private int least;
    private int most;

    boolean isIdle() {
        return needed == 0;
    }

    /** Takes a byte of 0x80 or more, or any byte while not idle. */
    int next(int octet) {
        if (needed == 0) {
            return first(octet);
        }
        if (octet < least || octet > most) {
            needed = 0;
            return BROKEN;
        }
        least = 0x80;
        most = 0xBF;
        code = code << 6 | octet & 0x3F;
        return --needed == 0 ? code : INCOMPLETE;
    }

    private int first(int octet) {
        least = 0x80;
        most = 0xBF;
        if (octet >= 0xC2 && octet <= 0xDF) {
            needed = 1;
            code = octet & 0x1F;
        } else if (octet >= 0xE0 && octet <= 0xEF) {
            least = octet == 0xE0 ? 0xA0 : least;
            most = octet == 0xED ? 0x9F : most;
            needed = 2;
            code = octet & 0x0F;
        } else if (octet >= 0xF0 && octet <= 0xF4) {
            least = octet == 0xF0 ? 0x90 : least;
            most = octet == 0xF4 ? 0x8F : most;
            needed = 3;
            code = octet & 0x07;
        } else {
            return REPLACEMENT;
        }
        return INCOMPLETE;
    }
}
