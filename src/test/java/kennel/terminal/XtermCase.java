package kennel.terminal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

/**
 * A block of a file below {@code src/test/resources/terminal}: what a program prints, and the screen xterm shows then.
 *
 * @param name the file's name and the case's
 * @param columns width of the screen
 * @param rows height of the screen
 * @param input what the program prints
 * @param screen xterm's screen
 */
record XtermCase(String name, int columns, int rows, byte[] input, ScreenLines screen) {
    static final Path FOLDER = Path.of("src/test/resources/terminal");

    /** Reads all files of a folder below {@link #FOLDER}. */
    static List<XtermCase> all(String folder) {
        List<XtermCase> cases = new ArrayList<>();
        try (Stream<Path> files = Files.list(FOLDER.resolve(folder))) {
            for (Path file : files.filter(path -> path.toString().endsWith(".txt"))
                    .sorted()
                    .toList()) {
                for (String block : Files.readString(file).split("\n\n+")) {
                    read(
                            file,
                            block.lines().filter(line -> !line.startsWith("#")).toList(),
                            cases);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return cases;
    }

    private static void read(Path file, List<String> lines, List<XtermCase> cases) throws IOException {
        if (lines.isEmpty()) {
            return;
        }
        String stem = file.getFileName().toString().replace(".txt", "");
        String[] size = value(lines, "size", "80x24").split("x");
        String at = value(lines, "at", "");
        byte[] input = at.isEmpty()
                ? Notation.bytes(value(lines, "input", ""))
                : recorded(file.resolveSibling(stem + ".bin.gz"), Integer.parseInt(at));
        String name = stem + "/" + value(lines, "case", "");
        cases.add(new XtermCase(
                name, Integer.parseInt(size[0]), Integer.parseInt(size[1]), input, ScreenLines.read(lines)));
    }

    private static String value(List<String> lines, String key, String missing) {
        List<String> values = lines.stream()
                .filter(line -> line.startsWith(key + " "))
                .map(line -> line.substring(key.length() + 1))
                .toList();
        return values.isEmpty() ? missing : String.join("", values);
    }

    private static byte[] recorded(Path file, int count) throws IOException {
        try (GZIPInputStream stream = new GZIPInputStream(Files.newInputStream(file))) {
            return stream.readNBytes(count);
        }
    }

    /** Returns our screen after the same bytes, written at once or in pieces. */
    ScreenLines ours(int piece) {
        StringBuilder answers = new StringBuilder();
        Terminal terminal = new Terminal(columns, rows, 100, new TerminalListener() {
            @Override
            public void reply(byte[] bytes) {
                answers.append(Notation.text(bytes));
            }
        });
        terminal.setTheme(XtermCase::theme);
        for (int from = 0; from < input.length; from += piece) {
            terminal.write(input, from, Math.min(piece, input.length - from));
        }
        return ScreenLines.of(terminal.snapshot(), answers.toString());
    }

    /** The colours that {@code src/test/oracle/xterm.py} gives xterm. */
    private static int theme(int number) {
        return switch (number) {
            case Palette.FOREGROUND -> 0xffff03;
            case Palette.BACKGROUND -> 0x03ffff;
            default -> number * 15 << 8 | 240;
        };
    }

    /** Returns xterm's screen, but with what is known to differ in ours. */
    ScreenLines expected(Map<String, ScreenLines> differences) {
        ScreenLines different = differences.get(name);
        return different == null ? screen : screen.with(different);
    }
}
