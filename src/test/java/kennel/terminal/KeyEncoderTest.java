package kennel.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What keys send: as terminfo promises, and as xterm does. */
final class KeyEncoderTest {
    /** The capabilities of xterm-256color, in which programs look up what keys send after they sent smkx. */
    @ParameterizedTest
    @CsvSource({
        "kcuu1, UP, -, OA",
        "kcud1, DOWN, -, OB",
        "kcuf1, RIGHT, -, OC",
        "kcub1, LEFT, -, OD",
        "khome, HOME, -, OH",
        "kend, END, -, OF",
        "kich1, INSERT, -, [2~",
        "kdch1, DELETE, -, [3~",
        "kpp, PAGE_UP, -, [5~",
        "knp, PAGE_DOWN, -, [6~",
        "kcbt, TAB, shift, [Z",
        "kf1, F1, -, OP",
        "kf4, F4, -, OS",
        "kf5, F5, -, [15~",
        "kf12, F12, -, [24~",
        "kf13, F1, shift, [1;2P",
        "kf20, F8, shift, [19;2~",
        "kf25, F1, ctrl, [1;5P",
        "kf37, F1, shift+ctrl, [1;6P",
        "kf63, F3, shift+alt, [1;4R",
        "kDC, DELETE, shift, [3;2~",
        "kDC7, DELETE, alt+ctrl, [3;7~",
        "kUP5, UP, ctrl, [1;5A",
        "kHOM3, HOME, alt, [1;3H",
        "kPRV6, PAGE_UP, shift+ctrl, [5;6~",
        "ka1, KEYPAD_7, -, Ow",
        "kb2, KEYPAD_5, -, Ou",
        "kc3, KEYPAD_3, -, Os",
        "kpZRO, KEYPAD_0, -, Op",
        "kpADD, KEYPAD_ADD, -, Ok",
        "kpCMA, KEYPAD_SEPARATOR, -, Ol",
        "kpDOT, KEYPAD_DECIMAL, -, On",
        "kent, KEYPAD_ENTER, -, OM",
        "kbeg, BEGIN, -, OE"
    })
    void keysAreThoseOfTerminfo(String capability, Key key, String held, String afterEscape) {
        assertThat(KeyEncoder.key(key, Asked.modifiers(held, false), Asked.modes("cursor+keypad")))
                .as(capability)
                .asString(StandardCharsets.UTF_8)
                .isEqualTo("\033" + afterEscape);
    }

    @Test
    void keysAreThoseOfXterm() {
        List<String> different = new ArrayList<>();
        List<String[]> table = Asked.table("keys.txt");
        for (String[] row : table) {
            byte[] sent = sent(row[0], row[1], row[2]);
            if (!Arrays.equals(sent, Asked.bytes(row[3]))) {
                different.add(String.join(" ", row) + ", not " + HexFormat.of().formatHex(sent));
            }
        }
        assertThat(table).hasSizeGreaterThan(5000);
        assertThat(different).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"ü, -, ü", "ü, alt, '\033ü'", "ü, ctrl, ü", "€, -, €", "😀, alt, '\033😀'", "@, -, @"})
    void charactersAreUtf8(String character, String held, String expected) {
        assertThat(KeyEncoder.character(character.codePointAt(0), Asked.modifiers(held, false)))
                .asString(StandardCharsets.UTF_8)
                .isEqualTo(expected);
    }

    @Test
    void composedTextIsUtf8() {
        assertThat(KeyEncoder.text("日本")).asString(StandardCharsets.UTF_8).isEqualTo("日本");
    }

    private static byte[] sent(String modes, String name, String held) {
        Modifiers modifiers = Asked.modifiers(held, modes.endsWith("+numlock"));
        if (name.startsWith("U00")) {
            return KeyEncoder.character(Integer.parseInt(name.substring(1), 16), modifiers);
        }
        return KeyEncoder.key(key(name), modifiers, Asked.modes(modes));
    }

    /** Without NumLock the keypad's arrows and so on send what the keys beside it send. */
    private static Key key(String name) {
        if (name.matches("KEYPAD_(HOME|UP|PAGE_UP|LEFT|BEGIN|RIGHT|END|DOWN|PAGE_DOWN|INSERT|DELETE)")) {
            return Key.valueOf(name.substring("KEYPAD_".length()));
        }
        return Key.valueOf(name);
    }
}
