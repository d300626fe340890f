package kennel.ui.running;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import kennel.ui.console.ConsoleProgram;

/**
 * A sandbox's console as lxc-console carries it, without what that one says and does for people at a bare terminal.
 *
 * <p>When it has connected it says how it can be left (lxc-console(1)); that is kept from the window, and a line is
 * sent for which a watched start waits. The key after which it obeys is doubled, by which it passes it on.
 */
final class SandboxConsole implements ConsoleProgram {
    private static final byte COMMAND_KEY = 0x1e;
    private static final byte[] SAID = "\r\nConnected to tty 0\r\n".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] WAITED_FOR = {'\n'};

    private final ConsoleProgram program;
    private final boolean waitsForLine;
    private final Runnable connected;
    /** Lines to be left out yet, after {@link #SAID} was met: how to leave, and the echo of the line that is sent. */
    private int linesLeft = -1;

    private int matched;

    /**
     * Wraps a program.
     *
     * @param program an lxc-console with Ctrl+^ as the key after which it obeys
     * @param waitsForLine whether what runs first in the sandbox waits for a line
     * @param connected run when it has connected, by the thread that reads
     */
    SandboxConsole(ConsoleProgram program, boolean waitsForLine, Runnable connected) {
        this.program = program;
        this.waitsForLine = waitsForLine;
        this.connected = connected;
    }

    @Override
    public int read(byte[] buffer) {
        while (true) {
            int count = program.read(buffer);
            if (count <= 0 || linesLeft == 0) {
                return count;
            }
            int kept = withoutWhatIsSaid(buffer, count);
            if (kept > 0) {
                return kept;
            }
        }
    }

    /** Moves to the front what is not lxc-console's own; what comes before it is the launcher's, which may fail. */
    private int withoutWhatIsSaid(byte[] buffer, int count) {
        int kept = 0;
        for (int index = 0; index < count; index++) {
            byte value = buffer[index];
            if (linesLeft == 0) {
                buffer[kept++] = value;
            } else if (linesLeft > 0) {
                linesLeft -= value == '\n' ? 1 : 0;
            } else if (value == SAID[matched]) {
                matched++;
                if (matched == SAID.length) {
                    connect();
                }
            } else {
                // At most the first bytes of a line: what was taken for the beginning was not.
                for (int again = 0; again < matched && kept < index; again++) {
                    buffer[kept++] = SAID[again];
                }
                matched = 0;
                buffer[kept++] = value;
            }
        }
        return kept;
    }

    private void connect() {
        linesLeft = waitsForLine ? 2 : 1;
        if (waitsForLine) {
            program.write(WAITED_FOR);
        }
        connected.run();
    }

    @Override
    public void write(byte[] bytes) {
        ByteArrayOutputStream doubled = new ByteArrayOutputStream(bytes.length);
        for (byte value : bytes) {
            doubled.write(value);
            if (value == COMMAND_KEY) {
                doubled.write(value);
            }
        }
        program.write(doubled.toByteArray());
    }

    @Override
    public void resize(int columns, int rows) {
        program.resize(columns, rows);
    }

    @Override
    public int waitFor() throws InterruptedException {
        return program.waitFor();
    }

    @Override
    public void hangUp() {
        program.hangUp();
    }
}
