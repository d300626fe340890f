package kennel.ui.running;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import kennel.ui.console.ConsoleProgram;
import org.junit.jupiter.api.Test;

/** What is left of lxc-console's output, in whatever pieces it comes. */
class SandboxConsoleTest {
    private static final String SAID =
            "\r\nConnected to tty 0\r\nType <Ctrl+^ q> to exit the console, <Ctrl+^ Ctrl+^> to enter Ctrl+^ itself\r\n";

    /** Of a line, by the sandbox's terminal, sent through two others. */
    private static final String ECHO = "\r\r\r\n";

    private final ByteArrayOutputStream typed = new ByteArrayOutputStream();

    /** A program that prints pieces and ends. */
    private final class Printer implements ConsoleProgram {
        private final Deque<String> pieces;

        Printer(List<String> pieces) {
            this.pieces = new ArrayDeque<>(pieces);
        }

        @Override
        public int read(byte[] buffer) {
            if (pieces.isEmpty()) {
                return -1;
            }
            byte[] piece = pieces.remove().getBytes(StandardCharsets.ISO_8859_1);
            System.arraycopy(piece, 0, buffer, 0, piece.length);
            return piece.length;
        }

        @Override
        public void write(byte[] bytes) {
            typed.writeBytes(bytes);
        }

        @Override
        public void resize(int columns, int rows) {}

        @Override
        public int waitFor() {
            return 0;
        }

        @Override
        public void hangUp() {}
    }

    private static String all(ConsoleProgram console) {
        StringBuilder text = new StringBuilder();
        byte[] buffer = new byte[256];
        for (int count = console.read(buffer); count >= 0; count = console.read(buffer)) {
            text.append(new String(buffer, 0, count, StandardCharsets.ISO_8859_1));
        }
        return text.toString();
    }

    private SandboxConsole first(String... pieces) {
        return SandboxConsole.first(new Printer(List.of(pieces)));
    }

    private SandboxConsole again(String past, String... pieces) {
        return SandboxConsole.again(new Printer(List.of(pieces)), () -> past.getBytes(StandardCharsets.ISO_8859_1));
    }

    @Test
    void whatItSaysAndTheEchoAreLeftOut() {
        assertThat(all(first(SAID + ECHO + "hello\r\n"))).isEqualTo("hello\r\n");
        assertThat(typed.toString(StandardCharsets.ISO_8859_1)).isEqualTo("\n");
    }

    @Test
    void aLineThatLxcConsoleDropsIsSentAgain() {
        assertThat(all(first(SAID, "\r\n", "\r", "\n", ECHO + "hello\r\n"))).isEqualTo("hello\r\n");
        assertThat(typed.toString(StandardCharsets.ISO_8859_1)).isEqualTo("\n\n\n");
    }

    @Test
    void piecesMakeNoDifference() {
        String whole = SAID + ECHO + "hello\r\n";
        for (int at = 1; at < whole.length(); at++) {
            assertThat(all(first(whole.substring(0, at), whole.substring(at)))).isEqualTo("hello\r\n");
        }
        assertThat(all(first(whole.split("")))).isEqualTo("hello\r\n");
    }

    @Test
    void whatTheLauncherSaysInItsPlaceIsShown() {
        String fault = "kennel: no sandbox\r\nof that name\r\n";
        assertThat(all(first(fault))).isEqualTo(fault.substring(0, fault.length() - 2));
        assertThat(typed.size()).isZero();
    }

    @Test
    void thePastComesFirstAndNothingTwice() {
        assertThat(all(again("one\r\ntwo\r\n", SAID, "two\r\nthree\r\n"))).isEqualTo("one\r\ntwo\r\nthree\r\n");
        assertThat(all(again("one\r\ntwo\r\n", SAID + "two\r\nthree\r\n"))).isEqualTo("one\r\ntwo\r\nthree\r\n");
        assertThat(all(again("one\r\n", SAID, "two\r\n"))).isEqualTo("one\r\ntwo\r\n");
        assertThat(typed.size()).isZero();
    }

    @Test
    void whatStillWaitsIsSentTheLine() {
        assertThat(all(again("", SAID, "two\r\n"))).isEqualTo("two\r\n");
        assertThat(typed.toString(StandardCharsets.ISO_8859_1)).isEqualTo("\n");
    }

    @Test
    void aProgramCannotConnectAgain() {
        String again = "\r\nConnected to tty 0\r\nand so on\r\n";
        assertThat(all(first(SAID + ECHO, again))).isEqualTo(again);
        assertThat(typed.size()).isEqualTo(1);
    }

    @Test
    void theCommandKeyIsPassedOn() {
        first().write(new byte[] {'a', 0x1e, 'b'});
        assertThat(typed.toByteArray()).containsExactly('a', 0x1e, 0x1e, 'b');
    }
}
