package kennel.terminal;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;

/** The tables of what xterm sends, and how their words are read. */
final class Asked {
    private Asked() {}

    static List<String[]> table(String name) {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                Asked.class.getResourceAsStream("/terminal/" + name), StandardCharsets.US_ASCII))) {
            return lines.lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split(" "))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Modifiers modifiers(String words, boolean numLock) {
        List<String> held = List.of(words.split("\\+"));
        return new Modifiers(held.contains("shift"), held.contains("alt"), held.contains("ctrl"), numLock);
    }

    static byte[] bytes(String hexadecimal) {
        return HexFormat.of().parseHex(hexadecimal.equals("-") ? "" : hexadecimal);
    }

    static InputModes modes(String words) {
        List<String> set = List.of(words.split("\\+"));
        return new InputModes(
                set.contains("cursor"),
                set.contains("keypad"),
                set.contains("newline"),
                set.contains("backspace"),
                set.contains("paste"),
                false,
                true,
                set.contains("alternate"),
                set.contains("vt52"),
                tracking(set),
                set.contains("sgr"));
    }

    private static MouseTracking tracking(List<String> set) {
        for (MouseTracking tracking : MouseTracking.values()) {
            if (set.contains(tracking.name().toLowerCase(Locale.ROOT))) {
                return tracking;
            }
        }
        return MouseTracking.NONE;
    }
}
