package kennel.terminal;

/** Answers what programs ask (DA, DSR, DECRQM, DECRQSS): always fixed text and numbers. */
final class Reports {
    private static final String CSI = "\033[";

    private final Screen screen;
    private final Outbox outbox;
    private final ModeSwitch modeSwitch;

    Reports(Screen screen, ModeSwitch modeSwitch, Outbox outbox) {
        this.screen = screen;
        this.modeSwitch = modeSwitch;
        this.outbox = outbox;
    }

    /** A VT220 with selective erase, national sets and ANSI colours; it names no level beyond, whose margins and rectangles it lacks. */
    void primaryAttributes() {
        outbox.reply(CSI + "?62;6;9;22c");
    }

    void secondaryAttributes() {
        outbox.reply(CSI + ">1;10;0c");
    }

    void tertiaryAttributes() {
        outbox.reply("\033P!|00000000\033\\");
    }

    void version() {
        outbox.reply("\033P>|Kennel\033\\");
    }

    void vt52Identity() {
        outbox.reply("\033/Z");
    }

    void status(int what) {
        if (what == 5) {
            outbox.reply(CSI + "0n");
        } else if (what == 6) {
            outbox.reply(CSI + position() + "R");
        }
    }

    void decStatus(int what) {
        switch (what) {
            case 6 -> outbox.reply(CSI + "?" + position() + ";1R");
            case 15 -> outbox.reply(CSI + "?13n"); // no printer
            case 25 -> outbox.reply(CSI + "?20n"); // user-defined keys are not locked
            case 26 -> outbox.reply(CSI + "?27;1;0;0n"); // a North American keyboard, ready
            default -> {} // not known, not answered
        }
    }

    private String position() {
        Cursor cursor = screen.cursor;
        // A cursor that was restored may stand above the region.
        int row = Math.max(0, cursor.row - (cursor.origin ? screen.top : 0));
        return row + 1 + ";" + (cursor.column + 1);
    }

    void size() {
        outbox.reply(CSI + "8;" + screen.rows() + ";" + screen.columns() + "t");
    }

    void mode(boolean dec, int number) {
        outbox.reply(CSI + (dec ? "?" : "") + number + ";" + modeSwitch.state(dec, number) + "$y");
    }

    void terminalParameters(int request) {
        if (request <= 1) {
            outbox.reply(CSI + (request + 2) + ";1;1;128;128;1;0x");
        }
    }

    /** Answers DECRQSS. */
    void setting(String name) {
        String value =
                switch (name) {
                    case "m" -> attributes() + "m";
                    case "r" -> screen.top + 1 + ";" + screen.bottom + "r";
                    case " q" -> modeSwitch.cursorStyle() + " q";
                    case "\"q" -> ((screen.cursor.style & Style.PROTECTED) != 0 ? 1 : 0) + "\"q";
                    case "\"p" -> "62;1\"p";
                    default -> null;
                };
        outbox.reply(value == null ? "\033P0$r\033\\" : "\033P1$r" + value + "\033\\");
    }

    private String attributes() {
        long style = screen.cursor.style;
        StringBuilder text = new StringBuilder("0");
        text.append(Style.isBold(style) ? ";1" : "").append(Style.isDim(style) ? ";2" : "");
        text.append(Style.isItalic(style) ? ";3" : "");
        Underline underline = Style.underline(style);
        if (underline != Underline.NONE) {
            text.append(underline == Underline.SINGLE ? ";4" : ";4:" + underline.ordinal());
        }
        text.append(Style.isBlinking(style) ? ";5" : "").append(Style.isReverse(style) ? ";7" : "");
        text.append(Style.isInvisible(style) ? ";8" : "").append(Style.isStruck(style) ? ";9" : "");
        text.append(Style.isOverlined(style) ? ";53" : "");
        colour(text, Style.foreground(style), 30);
        colour(text, Style.background(style), 40);
        return text.toString();
    }

    private static void colour(StringBuilder text, int colour, int first) {
        if ((colour & Style.DIRECT) != 0) {
            int red = colour >> 16 & 0xff;
            text.append(';').append(first + 8).append(":2::").append(red);
            text.append(':').append(colour >> 8 & 0xff).append(':').append(colour & 0xff);
        } else if (colour > 16) {
            text.append(';').append(first + 8).append(":5:").append(colour - 1);
        } else if (colour > 8) {
            text.append(';').append(first + 60 + colour - 9);
        } else if (colour > 0) {
            text.append(';').append(first + colour - 1);
        }
    }
}
