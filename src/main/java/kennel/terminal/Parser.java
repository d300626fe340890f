package kennel.terminal;

/**
 * Finds text, control characters and sequences in a stream of bytes: the state machine of ECMA-48 and DEC's terminals
 * with UTF-8 (after Paul Williams's description of it, vt100.net). Whatever the bytes are, it needs one bounded buffer.
 */
final class Parser {
    /** The longest string of a sequence, in UTF-16 units; a longer one is passed over. */
    static final int LONGEST_STRING = 1 << 16;

    private static final int LINUX_PALETTE_LENGTH = 8;
    private static final int ESCAPE = 0x1B;
    private static final int BELL = 0x07;
    private static final int CANCEL = 0x18;
    private static final int SUBSTITUTE = 0x1A;
    private static final int DELETE = 0x7F;

    private enum State {
        GROUND,
        ESCAPE,
        ESCAPE_INTERMEDIATE,
        CONTROL,
        CONTROL_IGNORED,
        STRING,
        STRING_ESCAPE,
        VT52_ROW,
        VT52_COLUMN
    }

    private enum StringKind {
        COMMAND,
        DEVICE_HEAD,
        DEVICE,
        IGNORED
    }

    private final Actions actions;
    private final Utf8 utf8 = new Utf8();
    private final Params params = new Params();
    private final StringBuilder string = new StringBuilder();
    private State state = State.GROUND;
    private StringKind kind;
    private int prefix;
    private int intermediate;
    private boolean hasNumbers;
    private int last;
    private int vt52Row;

    Parser(Actions actions) {
        this.actions = actions;
    }

    void parse(byte[] bytes, int from, int to) {
        for (int at = from; at < to; ) {
            byte octet = bytes[at];
            if (octet < 0 || !utf8.isIdle()) {
                at += decode(octet & 0xFF) ? 1 : 0;
            } else if (state == State.GROUND && Cell.isPrintable(octet)) {
                at = actions.print(bytes, at, to);
            } else if (state == State.CONTROL && octet >= '0' && octet <= ';' && intermediate == 0) {
                at = params.read(bytes, at, to);
                hasNumbers = true;
            } else if (octet == ESCAPE && state == State.GROUND) {
                at = sequence(bytes, at + 1, to);
            } else {
                ascii(octet);
                at++;
            }
        }
    }

    /** Begins a sequence; a plain control sequence, most of what there is in coloured text, is done at once if it is whole. */
    private int sequence(byte[] bytes, int from, int to) {
        startEscape();
        if (from == to || bytes[from] != '[' || actions.speaksVt52()) {
            return from;
        }
        startControl();
        int at = params.read(bytes, from + 1, to);
        hasNumbers = at > from + 1;
        if (at < to && bytes[at] >= '@' && bytes[at] != DELETE) {
            state = State.GROUND;
            actions.control(0, params, 0, bytes[at++]);
        }
        return at;
    }

    /** Returns whether the byte is done with. */
    private boolean decode(int octet) {
        int code = utf8.next(octet);
        if (code == Utf8.BROKEN) {
            beyondAscii(Utf8.REPLACEMENT);
            return false;
        }
        if (code != Utf8.INCOMPLETE) {
            beyondAscii(code);
        }
        return true;
    }

    private void ascii(int octet) {
        if (octet == ESCAPE) {
            if (state == State.STRING) {
                state = State.STRING_ESCAPE;
            } else {
                startEscape();
            }
        } else if (octet == CANCEL || octet == SUBSTITUTE) {
            state = State.GROUND;
        } else if (state == State.STRING) {
            inString(octet);
        } else if (octet < ' ') {
            actions.execute(octet);
        } else if (octet != DELETE || state == State.VT52_ROW || state == State.VT52_COLUMN) {
            printable(octet);
        }
    }

    private void printable(int octet) {
        switch (state) {
            case ESCAPE -> escape(octet);
            case ESCAPE_INTERMEDIATE -> escapeIntermediate(octet);
            case CONTROL -> control(octet);
            case CONTROL_IGNORED -> state = octet >= '@' ? State.GROUND : state;
            case STRING_ESCAPE -> stringEscape(octet);
            case VT52_ROW -> {
                vt52Row = octet - ' ';
                state = State.VT52_COLUMN;
            }
            case VT52_COLUMN -> {
                state = State.GROUND;
                actions.vt52('Y', vt52Row, octet - ' ');
            }
            default -> actions.print(octet);
        }
    }

    private void startEscape() {
        state = State.ESCAPE;
        intermediate = 0;
    }

    private void escape(int octet) {
        if (actions.speaksVt52()) {
            state = octet == 'Y' ? State.VT52_ROW : State.GROUND;
            if (octet != 'Y') {
                actions.vt52(octet, 0, 0);
            }
            return;
        }
        switch (octet) {
            case '[' -> startControl();
            case ']' -> startString(StringKind.COMMAND);
            case 'P' -> startString(StringKind.DEVICE_HEAD);
            case 'X', '^', '_' -> startString(StringKind.IGNORED);
            default -> {
                if (octet < '0') {
                    intermediate = octet;
                    state = State.ESCAPE_INTERMEDIATE;
                } else {
                    state = State.GROUND;
                    actions.escape(0, octet);
                }
            }
        }
    }

    private void escapeIntermediate(int octet) {
        if (octet < '0') {
            intermediate = octet == intermediate ? octet : -1; // no sequence with two of them is known
            return;
        }
        state = State.GROUND;
        actions.escape(intermediate, octet);
    }

    private void startControl() {
        params.clear();
        prefix = 0;
        intermediate = 0;
        hasNumbers = false;
        state = State.CONTROL;
    }

    private void control(int octet) {
        if (octet >= '@') {
            state = State.GROUND;
            actions.control(prefix, params, intermediate, octet);
        } else if (octet >= '<' && prefix == 0 && !hasNumbers && intermediate == 0) {
            prefix = octet;
        } else if (octet < '0' && intermediate == 0) {
            intermediate = octet;
        } else {
            state = State.CONTROL_IGNORED;
        }
    }

    private void startString(StringKind kind) {
        this.kind = kind;
        string.setLength(0);
        intermediate = 0;
        hasNumbers = false;
        state = State.STRING;
    }

    private void inString(int code) {
        if (code == BELL && kind == StringKind.COMMAND) {
            endString(true);
        } else if (code == DELETE || code < ' ') {
            return;
        } else if (kind == StringKind.DEVICE_HEAD) {
            deviceHead(code);
        } else if (kind != StringKind.IGNORED) {
            string.appendCodePoint(code);
            if (kind == StringKind.COMMAND && isLinuxPalette()) {
                state = State.GROUND;
            } else if (string.length() > LONGEST_STRING) {
                kind = StringKind.IGNORED;
                string.setLength(0);
                string.trimToSize();
            }
        }
    }

    /** The Linux console's commands for its palette have no end: their length tells it (console_codes(4)). */
    private boolean isLinuxPalette() {
        char first = string.charAt(0);
        return first == 'R' || first == 'P' && string.length() == LINUX_PALETTE_LENGTH;
    }

    private void deviceHead(int code) {
        if (code >= '@') {
            last = code;
            kind = hasNumbers || code > DELETE ? StringKind.IGNORED : StringKind.DEVICE;
        } else if (code >= '0') {
            hasNumbers = true;
        } else {
            intermediate = code;
        }
    }

    private void stringEscape(int octet) {
        if (octet == '\\') {
            endString(false);
        } else {
            startEscape();
            escape(octet);
        }
    }

    private void endString(boolean byBell) {
        state = State.GROUND;
        if (kind == StringKind.COMMAND) {
            actions.command(string.toString(), byBell);
        } else if (kind == StringKind.DEVICE) {
            actions.device(intermediate, last, string.toString());
        }
    }

    /** A code point of several bytes; the C1 control characters among them have no effect, as in xterm. */
    private void beyondAscii(int code) {
        if (code < 0xA0) {
            return;
        }
        if (state == State.STRING) {
            inString(code);
        } else if (state == State.GROUND) {
            // U+FFFE and U+FFFF are no characters (Unicode 15.0, 23.7).
            actions.print(code == 0xFFFE || code == 0xFFFF ? Utf8.REPLACEMENT : code);
        } else {
            state = State.GROUND; // no sequence has such a character: both are lost, as in xterm
        }
    }
}
