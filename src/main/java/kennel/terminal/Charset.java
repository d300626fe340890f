package kennel.terminal;

/** The sets of characters that can be designated (ESC ( and its kin), by what each shows in place of ASCII. */
enum Charset {
    ASCII('B', "", ""),
    LINE_DRAWING(
            '0',
            "_`abcdefghijklmnopqrstuvwxyz{|}~",
            " \u25C6\u2592\u2409\u240C\u240D\u240A\u00B0\u00B1\u2424\u240B\u2518\u2510\u250C\u2514\u253C"
                    + "\u23BA\u23BB\u2500\u23BC\u23BD\u251C\u2524\u2534\u252C\u2502\u2264\u2265\u03C0\u2260\u00A3\u00B7"),
    VT52_GRAPHICS(
            ' ',
            "_`abcdefghijklmnopqrstuvwxyz{|}~",
            "  \u25AE\u215F   \u00B0\u00B1\u2192\u2026\u00F7\u2193\u23BA\u23BA\u23BB\u23BB\u23BC\u23BC\u23BD\u23BD"
                    + "\u2080\u2081\u2082\u2083\u2084\u2085\u2086\u2087\u2088\u2089\u00B6"),
    LATIN_1('\0', "", ""),
    BRITISH('A', "#", "£"),
    DUTCH('4', "#@[\\]{|}~", "£¾ĳ½|¨ƒ¼´"),
    FINNISH('C', "[\\]^`{|}~", "ÄÖÅÜéäöåü"),
    FRENCH('R', "#@[\\]{|}~", "£à°ç§éùè¨"),
    FRENCH_CANADIAN('Q', "@[\\]^`{|}~", "àâçêîôéùèû"),
    GERMAN('K', "@[\\]{|}~", "§ÄÖÜäöüß"),
    ITALIAN('Y', "#@[\\]`{|}~", "£§°çéùàòèì"),
    NORWEGIAN('E', "@[\\]^`{|}~", "ÄÆØÅÜäæøåü"),
    SPANISH('Z', "#@[\\]{|}", "£§¡Ñ¿°ñç"),
    SWEDISH('H', "@[\\]^`{|}~", "ÉÄÖÅÜéäöåü"),
    SWISS('=', "#@[\\]^_`{|}~", "ùàéçêîèôäöüû");

    private static final int ASCII_COUNT = 128;

    /** The right half of ISO 8859-1, a set of 96 characters; its designator is one of such a set. */
    static final int LATIN_1_DESIGNATOR = 'A';

    private static final int UPPER_HALF = 0x80;

    private final char designator;
    private final char[] shown = new char[ASCII_COUNT];

    Charset(char designator, String replaced, String shownInstead) {
        this.designator = designator;
        for (char c = 0; c < ASCII_COUNT; c++) {
            int at = replaced.indexOf(c);
            shown[c] = at < 0 ? c : shownInstead.charAt(at);
        }
        for (char c = ' '; designator == 0 && c < ASCII_COUNT; c++) {
            shown[c] = (char) (c | UPPER_HALF);
        }
    }

    /** Returns whether it can be designated only where national sets are allowed. */
    boolean isNational() {
        return ordinal() >= DUTCH.ordinal();
    }

    /** Returns what is shown for an ASCII character. */
    int show(int ascii) {
        return shown[ascii];
    }

    /** Returns the set of 96 characters that a sequence's last character designates, or null. */
    static Charset ofLarge(int designator) {
        return designator == LATIN_1_DESIGNATOR ? LATIN_1 : null;
    }

    /** Returns the set that a sequence's last character designates, or null. */
    static Charset of(int designator) {
        int usual =
                switch (designator) {
                    case '5' -> 'C';
                    case '6', '`' -> 'E';
                    case '7' -> 'H';
                    case '9' -> 'Q';
                    case '1', '2' -> 'B'; // a VT100's other ROM, which holds nothing here
                    default -> designator;
                };
        for (Charset set : values()) {
            if (set.designator == usual) {
                return set;
            }
        }
        return null;
    }
}
