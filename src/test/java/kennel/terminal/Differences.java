package kennel.terminal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The cases in which our screen is meant to differ from xterm's: {@code differences.txt} has what ours is, and why. */
final class Differences {
    private Differences() {}

    /** Reads them by the names of their cases. */
    static Map<String, ScreenLines> read() {
        Map<String, ScreenLines> differences = new LinkedHashMap<>();
        try {
            for (String block : Files.readString(XtermCase.FOLDER.resolve("differences.txt"))
                    .split("\n\n+")) {
                read(block.lines().toList(), differences);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return differences;
    }

    private static void read(List<String> block, Map<String, ScreenLines> differences) {
        if (!block.get(0).startsWith("#")) {
            throw new IllegalStateException("a difference without a reason: " + block.get(0));
        }
        String name = null;
        List<String> lines = new ArrayList<>();
        for (String line : block) {
            if (line.startsWith("case ")) {
                put(name, lines, differences);
                name = line.substring("case ".length());
                lines = new ArrayList<>();
            } else if (!line.startsWith("#")) {
                lines.add(line);
            }
        }
        put(name, lines, differences);
    }

    private static void put(String name, List<String> lines, Map<String, ScreenLines> differences) {
        if (name != null && differences.put(name, ScreenLines.read(lines)) != null) {
            throw new IllegalStateException("listed twice: " + name);
        }
    }
}
