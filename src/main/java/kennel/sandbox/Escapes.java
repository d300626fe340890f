package kennel.sandbox;

/**
 * A text as one line of a sandbox file: {@code \n}, {@code \t}, {@code \\}, and {@code \}{@code uXXXX} for what nobody
 * can see and for white space at its ends.
 */
final class Escapes {
    private Escapes() {}

    static String write(String text) {
        StringBuilder line = new StringBuilder(text.length());
        int start = text.length() - text.stripLeading().length();
        int end = text.stripTrailing().length();
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            int next = i + Character.charCount(c);
            switch (c) {
                case '\\' -> line.append("\\\\");
                case '\n' -> line.append("\\n");
                case '\t' -> line.append("\\t");
                default -> {
                    if (i < start || i >= end || isHidden(c)) {
                        text.substring(i, next).chars().forEach(unit -> line.append(String.format("\\u%04x", unit)));
                    } else {
                        line.appendCodePoint(c);
                    }
                }
            }
            i = next;
        }
        return line.toString();
    }

    /**
     * Returns the text that a line means.
     *
     * @throws SandboxException if it holds what nobody can see, or a backslash that means nothing
     */
    static String read(String line) {
        StringBuilder text = new StringBuilder(line.length());
        for (int i = 0; i < line.length(); ) {
            int c = line.codePointAt(i);
            if (isHidden(c) && c != '\t') {
                throw fault("file.hidden", Text.visible(Character.toString(c)));
            }
            if (c != '\\') {
                text.appendCodePoint(c);
                i += Character.charCount(c);
                continue;
            }
            i += 2;
            switch (i > line.length() ? 0 : line.charAt(i - 1)) {
                case '\\' -> text.append('\\');
                case 'n' -> text.append('\n');
                case 't' -> text.append('\t');
                case 'u' -> {
                    text.append(unit(line, i));
                    i += 4;
                }
                default -> throw fault("file.backslash");
            }
        }
        return text.toString();
    }

    private static char unit(String line, int from) {
        if (from + 4 > line.length() || !line.substring(from, from + 4).matches("[0-9a-fA-F]{4}")) {
            throw fault("file.backslash");
        }
        return (char) Integer.parseInt(line.substring(from, from + 4), 16);
    }

    /** An unpaired half of a character counts too: UTF-8 has no bytes for it. */
    private static boolean isHidden(int c) {
        return Text.isHidden(c) || Character.getType(c) == Character.SURROGATE;
    }

    private static SandboxException fault(String key, Object... values) {
        return new SandboxException(ExitCode.DATA, Words.say(key, values));
    }
}
