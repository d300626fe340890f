package kennel.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the mouse sends: as xterm does, but for what is listed. */
final class MouseEncoderTest {
    private static final List<MouseButton> BUTTONS = List.of(
            MouseButton.NONE,
            MouseButton.LEFT,
            MouseButton.MIDDLE,
            MouseButton.RIGHT,
            MouseButton.WHEEL_UP,
            MouseButton.WHEEL_DOWN,
            MouseButton.WHEEL_LEFT,
            MouseButton.WHEEL_RIGHT,
            MouseButton.BACK,
            MouseButton.FORWARD);

    private static final String WHEEL_RELEASED =
            "xterm lets go of a wheel that turned sideways; its own ctlseqs say that wheels are not released";
    private static final String BEYOND_A_BYTE =
            "xterm sends NUL for a place beyond 223, where programs then see a click; we send nothing";

    @Test
    void isThatOfXtermButForKnownDifferences() {
        TreeSet<String> reasons = new TreeSet<>();
        for (String[] row : Asked.table("mouse.txt")) {
            byte[] sent = sent(row);
            String reason = difference(row);
            assertThat(Arrays.equals(sent, Asked.bytes(row[7])))
                    .as(
                            "%s, not %s; known: %s",
                            String.join(" ", row), HexFormat.of().formatHex(sent), reason)
                    .isEqualTo(reason == null);
            if (reason != null) {
                reasons.add(reason);
            }
        }
        assertThat(reasons).containsExactlyInAnyOrder(WHEEL_RELEASED, BEYOND_A_BYTE);
    }

    @ParameterizedTest
    @CsvSource({
        "none, PRESS, LEFT, ''",
        "none+sgr, MOVE, NONE, ''",
        "buttons, PRESS, NONE, ''",
        "motion+sgr, RELEASE, NONE, ''",
        "motion+sgr, RELEASE, WHEEL_UP, ''",
        "motion+sgr, PRESS, WHEEL_RIGHT, [<67;5;10M",
        "drags+sgr, MOVE, RIGHT, [<34;5;10M",
        "drags+sgr, MOVE, NONE, ''",
    })
    void onlyWhatIsWantedIsSent(String modes, MouseAction action, MouseButton button, String afterEscape) {
        assertThat(MouseEncoder.encode(action, button, 4, 9, Modifiers.NONE, Asked.modes(modes)))
                .asString(StandardCharsets.US_ASCII)
                .isEqualTo(afterEscape.isEmpty() ? "" : "\033" + afterEscape);
    }

    @Test
    void shiftKeepsTheMouse() {
        assertThat(MouseEncoder.isReported(Modifiers.NONE, Asked.modes("buttons")))
                .isTrue();
        assertThat(MouseEncoder.isReported(Asked.modifiers("shift", false), Asked.modes("buttons")))
                .isFalse();
        assertThat(MouseEncoder.isReported(Modifiers.NONE, Asked.modes("none"))).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "alternate, -2, [A[A",
        "alternate+cursor, 3, OBOBOB",
        "alternate+vt52, 1, B",
        "alternate, 0, ''",
        "normal, 3, ''",
        "alternate+buttons, 3, ''"
    })
    void theWheelSendsCursorKeysOnTheAlternateScreen(String modes, int lines, String withoutEscapes) {
        assertThat(MouseEncoder.alternateScroll(lines, Asked.modes(modes)))
                .asString(StandardCharsets.US_ASCII)
                .matches(text -> text.replace("\033", "").equals(withoutEscapes));
    }

    /** Mode, notation, step, button, modifiers, column, row. */
    private static byte[] sent(String[] row) {
        MouseButton button = BUTTONS.get(Integer.parseInt(row[3]));
        return switch (row[2]) {
            case "move" -> sent(row, MouseAction.MOVE, MouseButton.NONE);
            case "drag" -> sent(row, MouseAction.MOVE, button);
            case "release" -> sent(row, MouseAction.RELEASE, button);
            default -> sent(row, MouseAction.PRESS, button);
        };
    }

    private static byte[] sent(String[] row, MouseAction action, MouseButton button) {
        return MouseEncoder.encode(
                action,
                button,
                Integer.parseInt(row[5]),
                Integer.parseInt(row[6]),
                Asked.modifiers(row[4], false),
                Asked.modes(row[0] + "+" + row[1]));
    }

    private static String difference(String[] row) {
        if (row[7].equals("-")) {
            return null;
        }
        if (row[1].equals("bytes") && Integer.parseInt(row[5]) >= 223) {
            return BEYOND_A_BYTE;
        }
        return row[2].equals("click") && List.of("6", "7").contains(row[3]) ? WHEEL_RELEASED : null;
    }
}
