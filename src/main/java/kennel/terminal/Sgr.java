package kennel.terminal;

/** Sets how the text that follows looks (SGR, ECMA-48 8.3.117; colours in both notations, ITU T.416 as xterm has it). */
final class Sgr {
    private static final int NO_COLOUR = -1;

    private final Cursor cursor;

    Sgr(Cursor cursor) {
        this.cursor = cursor;
    }

    void apply(Params params) {
        for (int i = 0; i < params.count(); ) {
            int code = params.get(i);
            int group = 1;
            while (params.isJoined(i + group)) {
                group++;
            }
            i += switch (code) {
                case 38, 48, 58 -> colour(code, params, i, group);
                case 4 -> {
                    underline(group > 1 ? Underline.of(params.get(i + 1)) : Underline.SINGLE);
                    yield group;
                }
                default -> {
                    if (group == 1) {
                        set(code);
                    }
                    yield group;
                }
            };
        }
    }

    private void underline(Underline underline) {
        cursor.style = Style.withUnderline(cursor.style, underline);
    }

    private void set(int code) {
        if (code >= 30 && code <= 37) {
            foreground(Style.indexed(code - 30));
        } else if (code >= 40 && code <= 47) {
            background(Style.indexed(code - 40));
        } else if (code >= 90 && code <= 97) {
            foreground(Style.indexed(code - 90 + 8));
        } else if (code >= 100 && code <= 107) {
            background(Style.indexed(code - 100 + 8));
        } else {
            attribute(code);
        }
    }

    private void attribute(int code) {
        switch (code) {
            case 0 -> {
                cursor.style &= Style.PROTECTED;
                cursor.extra = Extra.withUnderlineColour(cursor.extra, Style.DEFAULT_COLOUR);
            }
            case 1 -> cursor.style |= Style.BOLD;
            case 2 -> cursor.style |= Style.DIM;
            case 3 -> cursor.style |= Style.ITALIC;
            case 5, 6 -> cursor.style |= Style.BLINK;
            case 7 -> cursor.style |= Style.REVERSE;
            case 8 -> cursor.style |= Style.INVISIBLE;
            case 9 -> cursor.style |= Style.STRIKE;
            case 21 -> underline(Underline.DOUBLE);
            case 22 -> cursor.style &= ~(Style.BOLD | Style.DIM);
            case 23 -> cursor.style &= ~Style.ITALIC;
            case 24 -> underline(Underline.NONE);
            case 25 -> cursor.style &= ~Style.BLINK;
            case 27 -> cursor.style &= ~Style.REVERSE;
            case 28 -> cursor.style &= ~Style.INVISIBLE;
            case 29 -> cursor.style &= ~Style.STRIKE;
            case 39 -> foreground(Style.DEFAULT_COLOUR);
            case 49 -> background(Style.DEFAULT_COLOUR);
            case 53 -> cursor.style |= Style.OVERLINE;
            case 55 -> cursor.style &= ~Style.OVERLINE;
            case 59 -> cursor.extra = Extra.withUnderlineColour(cursor.extra, Style.DEFAULT_COLOUR);
            default -> {} // unknown attributes are passed over
        }
    }

    private void foreground(int colour) {
        cursor.style = Style.withForeground(cursor.style, colour);
    }

    private void background(int colour) {
        cursor.style = Style.withBackground(cursor.style, colour);
    }

    /** Reads a colour after 38, 48 or 58, and returns how many numbers it took. */
    private int colour(int code, Params params, int at, int group) {
        int colour;
        int taken;
        if (group > 1) {
            taken = group;
            // With four numbers or more after the 2, the first of them names a colour space.
            colour = read(params, at + 1, group >= 6 && params.get(at + 1) == 2 ? 1 : 0, at + group);
        } else {
            taken = params.get(at + 1) == 2 ? 5 : params.get(at + 1) == 5 ? 3 : 2;
            colour = read(params, at + 1, 0, params.count());
        }
        if (colour != NO_COLOUR) {
            switch (code) {
                case 38 -> foreground(colour);
                case 48 -> background(colour);
                default -> cursor.extra = Extra.withUnderlineColour(cursor.extra, colour);
            }
        }
        return taken;
    }

    private static int read(Params params, int at, int skipped, int end) {
        int kind = params.get(at);
        int first = at + 1 + skipped;
        if (kind == 5 && first < end) {
            return params.get(first) > 255 ? NO_COLOUR : Style.indexed(params.get(first));
        }
        if (kind == 2 && first + 2 < end) {
            int red = params.get(first);
            int green = params.get(first + 1);
            int blue = params.get(first + 2);
            return Math.max(red, Math.max(green, blue)) > 255 ? NO_COLOUR : Style.direct(red, green, blue);
        }
        return NO_COLOUR;
    }
}
