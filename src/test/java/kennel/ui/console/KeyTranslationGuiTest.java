package kennel.ui.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.EventQueue;
import java.awt.event.KeyEvent;
import java.awt.event.KeyListener;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import javax.swing.JFrame;
import javax.swing.JPanel;
import kennel.terminal.InputModes;
import kennel.terminal.MouseTracking;
import kennel.testlayers.Needs;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What real keys send, pressed on keyboards of several layouts.
 *
 * <p>It presses keys by their place: the numbers are those that X gives to the keys of a PC keyboard. The layout that
 * the display had before is put back afterwards.
 */
final class KeyTranslationGuiTest {
    private static final String END_KEY = "96";
    private static final byte[] END = "\033[24~".getBytes(StandardCharsets.US_ASCII);
    private static final InputModes KEYPAD =
            new InputModes(false, true, false, false, false, false, true, false, false, MouseTracking.NONE, false);

    @TempDir
    static Path folder;

    private static final ByteArrayOutputStream SENT = new ByteArrayOutputStream();
    private static volatile InputModes modes = InputModes.INITIAL;
    private static JFrame frame;

    @BeforeEach
    void openWindow() throws Exception {
        if (frame != null) {
            return;
        }
        Needs.require(System.getenv("DISPLAY") != null, "needs a display");
        for (String program : List.of("xdotool", "setxkbmap", "xkbcomp")) {
            Needs.require(Path.of("/usr/bin", program).toFile().canExecute(), "needs " + program);
        }
        run("xkbcomp", "-w0", System.getenv("DISPLAY"), layoutBefore());
        EventQueue.invokeAndWait(() -> {
            JPanel panel = new JPanel();
            panel.setFocusable(true);
            panel.setFocusTraversalKeysEnabled(false);
            panel.addKeyListener(new Sender());
            frame = new JFrame("keys");
            frame.setContentPane(panel);
            frame.setSize(300, 200);
            frame.setVisible(true);
            panel.requestFocusInWindow();
        });
        waitFor(() -> frame.getContentPane().isFocusOwner());
    }

    @AfterAll
    static void closeWindow() throws Exception {
        if (frame != null) {
            run("xkbcomp", "-w0", layoutBefore(), System.getenv("DISPLAY"));
            EventQueue.invokeAndWait(frame::dispose);
        }
    }

    /** 108 is AltGr, 37 Control, 64 Alt, 50 Shift. */
    @ParameterizedTest(name = "{2} = {3}")
    @CsvSource({
        "de, '', AltGr+Q, '@', 108+24",
        "de, '', AltGr+7, '{', 108+16",
        "de, '', AltGr+8, '[', 108+17",
        "de, '', AltGr+ß, \\, 108+20",
        "de, '', AltGr+E, €, 108+26",
        "de, '', AltGr+plus, ~, 108+35",
        "de, '', Z where others have Y, z, 29",
        "de, '', ö, ö, 47",
        "de, '', Ö, Ö, 50+47",
        "de, '', ß, ß, 20",
        "de, '', Alt+x, ^[x, 64+53",
        "de, '', Alt+ö, ^[ö, 64+47",
        "de, '', Alt+Shift+x, ^[X, 64+50+53",
        "de, '', Alt+AltGr+Q, ^[@, 64+108+24",
        "de, '', Control+C, ^C, 37+54",
        "de, '', Control+Z, ^Z, 37+29",
        "de, '', Control+Shift+C, ^C, 37+50+54",
        "de, '', Control+AltGr+ß, ^\\, 37+108+20",
        "de, '', Control+AltGr+8, ^[, 37+108+17",
        "de, '', Control+Space, ^@, 37+65",
        "de, '', Control+minus, -, 37+61",
        "de, '', Control+underscore, ^_, 37+50+61",
        "de, '', Control+Alt+C, ^[^C, 37+64+54",
        "de, '', Control+2, ^@, 37+11",
        "de, '', Space, ' ', 65",
        "de, '', Enter, ^M, 36",
        "de, '', Backspace, ^?, 22",
        "de, '', Control+Backspace, ^H, 37+22",
        "de, '', Alt+Backspace, ^[^?, 64+22",
        "de, '', Tab, ^I, 23",
        "de, '', Shift+Tab, ^[[Z, 50+23",
        "de, '', Escape, ^[, Escape",
        "de, '', Delete, ^[[3~, 119",
        "de, '', Control+Up, ^[[1;5A, 37+111",
        "de, '', F1, ^[OP, 67",
        "de, '', Shift+F5, ^[[15;2~, 50+71",
        "de, '', dead acute and e, é, 21 26",
        "de, '', dead circumflex and a, â, 49 38",
        "de, '', dead acute twice, ´, 21 21",
        "de, compose:caps, Compose ss, ß, 66 39 39",
        "us, '', Control+slash, ^_, 37+61",
        "us, '', Control+bracket, ^[, 37+34",
        "us, '', Control+backslash, ^\\, 37+51",
        "us, '', Control+at, ^@, 37+50+11",
        "us, '', Control+question mark, ^?, 37+50+61",
        "us, '', Alt+question mark, ^[?, 64+50+61",
        "us, '', keypad Home, ^[[H, 79",
        "us, '', keypad Up, ^[[A, 80",
        "us, '', keypad Begin, ^[[E, 84",
        "us, '', keypad Delete, ^[[3~, 91",
        "us, '', keypad plus, +, 86",
        "us, '', keypad Enter, ^M, 104",
        "us, '', keypad 7 with NumLock, 7, 77 79 77",
        "us, '', keypad point with NumLock, ., 77 91 77",
        "de, '', 'keypad comma with NumLock', ',', 77 91 77",
        "us, '', keypad Home with NumLock and Shift, ^[[1;2H, 77 50+79 77",
        "'ru,us', '', Control+C in Cyrillic beside a Latin layout, с^C, 54 37+54",
        "ru, '', Control+C where no layout is Latin (as xterm), сс, 54 37+54",
        "fr, '', Control+A, ^A, 37+24",
        "fr, '', é, é, 11"
    })
    void keysSendWhatTheyShow(String layout, String option, String name, String expected, String pressed) {
        modes = InputModes.INITIAL;
        layout(layout, option);
        assertThat(press(pressed)).as(name).isEqualTo(expected);
    }

    @Test
    void theKeypadFollowsTheProgramUntilNumLock() {
        modes = KEYPAD;
        layout("us", "");
        assertThat(press("86 104 106 79")).isEqualTo("^[Ok^[OM^[Oo^[[H");
        assertThat(press("77 86 104 106 79 77")).isEqualTo("+^M/7");
    }

    private static void layout(String layout, String option) {
        run("setxkbmap", layout, "-option", "");
        if (!option.isEmpty()) {
            run("setxkbmap", layout, "-option", option);
        }
    }

    /** Presses keys and returns what was sent, control characters written as carets. */
    private static String press(String keys) {
        SENT.reset();
        List<String> command = new ArrayList<>(List.of("xdotool", "key", "--delay", "10"));
        command.addAll(List.of(keys.split(" ")));
        command.add(END_KEY);
        run(command.toArray(String[]::new));
        waitFor(() -> SENT.toString(StandardCharsets.UTF_8).endsWith(new String(END, StandardCharsets.US_ASCII)));
        byte[] sent = SENT.toByteArray();
        StringBuilder shown = new StringBuilder();
        new String(sent, 0, sent.length - END.length, StandardCharsets.UTF_8)
                .codePoints()
                .forEach(code -> shown.append(code < ' ' || code == 0x7f ? "^" : "")
                        .appendCodePoint(code < ' ' || code == 0x7f ? code ^ '@' : code));
        return shown.toString();
    }

    private static String layoutBefore() {
        return folder.resolve("before.xkb").toString();
    }

    private static void run(String... command) {
        try {
            Process process = new ProcessBuilder(command).inheritIO().start();
            assertThat(process.waitFor(10, TimeUnit.SECONDS)).isTrue();
            assertThat(process.exitValue()).as(String.join(" ", command)).isZero();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void waitFor(BooleanSupplier condition) {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(5);
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).as("came in time").isLessThan(end);
            LockSupport.parkNanos(1_000_000);
        }
    }

    /** Does what the terminal's component does with its events. */
    private static final class Sender implements KeyListener {
        private final KeyTranslation translation = new KeyTranslation();

        @Override
        public void keyPressed(KeyEvent event) {
            SENT.writeBytes(translation.pressed(event, modes));
            event.consume();
        }

        @Override
        public void keyTyped(KeyEvent event) {
            SENT.writeBytes(translation.typed(event));
            event.consume();
        }

        @Override
        public void keyReleased(KeyEvent event) {
            event.consume();
        }
    }
}
