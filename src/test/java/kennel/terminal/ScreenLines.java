package kennel.terminal;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** A screen in words, as {@code src/test/oracle/cases.py} explains them: xterm's and ours can be compared line by line. */
record ScreenLines(Map<Aspect, List<String>> lines) {
    /** The first word of a line. */
    enum Aspect {
        ROW,
        CURSOR,
        STYLE,
        ANSWER
    }

    /** Reads the lines that tell of a screen among others; "no ASPECT" tells that there is nothing of it. */
    static ScreenLines read(List<String> text) {
        Map<Aspect, List<String>> lines = new EnumMap<>(Aspect.class);
        for (Aspect aspect : Aspect.values()) {
            String word = aspect.name().toLowerCase(Locale.ROOT);
            List<String> those = text.stream()
                    .filter(line -> line.startsWith(word + " "))
                    .map(line -> aspect == Aspect.ROW ? composed(Notation.characters(line)) : line)
                    .toList();
            if (!those.isEmpty() || text.contains("no " + word)) {
                lines.put(aspect, those);
            }
        }
        return new ScreenLines(lines);
    }

    /** Words one of our screens. */
    static ScreenLines of(Snapshot screen, String answers) {
        Map<Aspect, List<String>> lines = new EnumMap<>(Aspect.class);
        for (int row = 0; row < screen.rows(); row++) {
            String text = composed(seen(screen, row)).stripTrailing();
            if (!text.isEmpty()) {
                lines.computeIfAbsent(Aspect.ROW, any -> new ArrayList<>()).add("row " + (row + 1) + " |" + text);
            }
            List<String> runs = SeenStyle.runs(screen, row);
            if (!runs.isEmpty()) {
                lines.computeIfAbsent(Aspect.STYLE, any -> new ArrayList<>()).addAll(runs);
            }
        }
        CursorView cursor = screen.cursor();
        String place = "cursor " + (cursor.row() + 1) + " " + (cursor.column() + 1);
        lines.put(Aspect.CURSOR, List.of(cursor.visible() ? place : place + " hidden"));
        if (!answers.isEmpty()) {
            lines.put(Aspect.ANSWER, List.of("answer " + answers));
        }
        return new ScreenLines(lines);
    }

    /** Returns the characters of a row as xterm dumps them: invisible ones are blank. */
    private static String seen(Snapshot screen, int row) {
        StringBuilder text = new StringBuilder();
        for (int column = 0; column < screen.columns(); column++) {
            if (Style.isInvisible(screen.style(row, column))) {
                text.append(' ');
            } else if (screen.text(row, column) != Cell.TAIL) {
                text.append(screen.characters(row, column));
            }
        }
        return text.toString();
    }

    /** xterm composes what it can; how the same character is written makes no difference. */
    private static String composed(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC);
    }

    List<String> of(Aspect aspect) {
        return lines.getOrDefault(aspect, List.of());
    }

    /** Returns this with some aspects replaced. */
    ScreenLines with(ScreenLines other) {
        Map<Aspect, List<String>> both = new EnumMap<>(Aspect.class);
        both.putAll(lines);
        both.putAll(other.lines);
        return new ScreenLines(both);
    }

    /** Returns all lines, to be compared. */
    List<String> all() {
        List<String> all = new ArrayList<>();
        for (Aspect aspect : Aspect.values()) {
            all.addAll(of(aspect));
        }
        return all;
    }
}
