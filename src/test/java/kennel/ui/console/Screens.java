package kennel.ui.console;

import java.nio.charset.StandardCharsets;
import kennel.terminal.Terminal;
import kennel.terminal.TerminalListener;

/** A terminal to write texts to. */
final class Screens {
    final Terminal terminal;

    Screens(int columns, int rows) {
        terminal = new Terminal(columns, rows, 1000, new TerminalListener() {});
    }

    Screens write(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        terminal.write(bytes, 0, bytes.length);
        return this;
    }
}
