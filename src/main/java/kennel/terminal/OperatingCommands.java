package kennel.terminal;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.function.IntUnaryOperator;

/** Does what operating system commands ask (OSC): titles, links, colours and, if allowed, the clipboard. */
final class OperatingCommands {
    private static final String QUESTION = "?";
    private static final int PALETTE = 256;

    private final Screen screen;
    private final Titles titles;
    private final Links links;
    private final Palette palette;
    private final Outbox outbox;
    /** The theme's colours by the numbers of {@link Palette}; {@link Palette#UNSET} while not known. */
    IntUnaryOperator theme = number -> Palette.UNSET;

    boolean clipboardAllowed;
    /** What ends an answer: the same as ended the question. */
    private String terminator;

    OperatingCommands(Screen screen, Titles titles, Links links, Palette palette, Outbox outbox) {
        this.screen = screen;
        this.titles = titles;
        this.links = links;
        this.palette = palette;
        this.outbox = outbox;
    }

    void execute(String text, String end) {
        terminator = end;
        int semicolon = text.indexOf(';');
        String command = semicolon < 0 ? text : text.substring(0, semicolon);
        String rest = semicolon < 0 ? "" : text.substring(semicolon + 1);
        switch (command) {
            case "0", "2" -> titles.set(rest);
            case "4" -> setPalette(rest.split(";"));
            case "8" -> link(rest);
            case "10" -> setColours(Palette.FOREGROUND, rest.split(";"));
            case "11" -> setColours(Palette.BACKGROUND, rest.split(";"));
            case "12" -> setColours(Palette.CURSOR, rest.split(";"));
            case "52" -> offerClipboard(rest);
            case "104" -> resetPalette(rest);
            case "110" -> palette.set(Palette.FOREGROUND, Palette.UNSET);
            case "111" -> palette.set(Palette.BACKGROUND, Palette.UNSET);
            case "112" -> palette.set(Palette.CURSOR, Palette.UNSET);
            default -> {} // not known
        }
    }

    private void setPalette(String[] parts) {
        for (int i = 0; i + 1 < parts.length; i += 2) {
            int number = number(parts[i]);
            if (number >= 0 && number < PALETTE) {
                colour("4;" + number, number, parts[i + 1]);
            }
        }
    }

    /** Several colours after one number are those of the numbers that follow it. */
    private void setColours(int first, String[] parts) {
        for (int i = 0; i < parts.length && first + i <= Palette.CURSOR; i++) {
            colour(Integer.toString(first + i - Palette.FOREGROUND + 10), first + i, parts[i]);
        }
    }

    private void colour(String command, int number, String specification) {
        if (!specification.equals(QUESTION)) {
            int colour = Colours.parse(specification);
            if (colour != Palette.UNSET) {
                palette.set(number, colour);
            }
            return;
        }
        int colour = palette.colour(number) == Palette.UNSET ? theme.applyAsInt(number) : palette.colour(number);
        if (colour != Palette.UNSET) {
            outbox.reply("\033]" + command + ";" + Colours.format(colour) + terminator);
        }
    }

    private void resetPalette(String numbers) {
        if (numbers.isEmpty()) {
            for (int number = 0; number < PALETTE; number++) {
                palette.set(number, Palette.UNSET);
            }
            return;
        }
        for (String part : numbers.split(";")) {
            int number = number(part);
            if (number >= 0 && number < PALETTE) {
                palette.set(number, Palette.UNSET);
            }
        }
    }

    private static int number(String text) {
        return text.matches("[0-9]{1,3}") ? Integer.parseInt(text) : -1;
    }

    private void link(String rest) {
        int semicolon = rest.indexOf(';');
        String target = semicolon < 0 ? "" : rest.substring(semicolon + 1);
        boolean usable = !target.isEmpty() && target.length() <= Links.LONGEST && target.matches("[!-~]+");
        int number = usable ? links.number(identity(rest.substring(0, semicolon)), target) : 0;
        screen.cursor.extra = Extra.withLink(screen.cursor.extra, number);
    }

    private static String identity(String parameters) {
        for (String parameter : parameters.split(":")) {
            if (parameter.startsWith("id=") && parameter.length() <= Links.LONGEST) {
                return parameter.substring(3);
            }
        }
        return "";
    }

    /** Takes what a program puts into the clipboard; what is in it is never told. */
    private void offerClipboard(String rest) {
        int semicolon = rest.indexOf(';');
        if (!clipboardAllowed || semicolon < 0 || rest.endsWith(QUESTION)) {
            return;
        }
        try {
            byte[] bytes = Base64.getDecoder().decode(rest.substring(semicolon + 1));
            outbox.clipboard(new String(bytes, StandardCharsets.UTF_8));
        } catch (IllegalArgumentException e) {
            // It is not Base64, and so no text.
        }
    }
}
