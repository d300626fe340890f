package kennel.ui.running;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import kennel.ui.console.ConsoleFilter;
import kennel.ui.console.ConsoleProgram;

/**
 * A sandbox's console as lxc-console carries it, without what that one says and does for people at a bare terminal.
 *
 * <p>When it has connected it says how it can be left (lxc-console(1)); that is kept from the window. Then comes what
 * was printed before, and then what is printed. The key after which lxc-console obeys is doubled, by which it passes
 * it on. One thread reads.
 */
final class SandboxConsole extends ConsoleFilter {
    private static final byte COMMAND_KEY = 0x1e;
    private static final byte[] SAID = "\r\nConnected to tty 0\r\n".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] WAITED_FOR = {'\n'};
    private static final int MOST_LOST = 20;
    private static final int LOST_MILLIS = 5;
    /** What was printed while the past was asked for comes within this time. */
    private static final long TWICE_NANOS = TimeUnit.MILLISECONDS.toNanos(50);

    private final Supplier<byte[]> past;
    private final boolean waits;
    private int matched;
    /** How many of lxc-console's own lines are to be left out yet; negative before it has connected. */
    private int linesLeft = -1;

    private int lineLength;
    /** How often the line was dropped that a first console sends. */
    private int lost;

    /** What is to be read before the program's next output. */
    private byte[] ready = {};

    private byte[] shown = {};
    private long twiceUntil;

    private SandboxConsole(ConsoleProgram program, boolean waits, Supplier<byte[]> past) {
        super(program);
        this.waits = waits;
        this.past = past;
    }

    /**
     * Wraps the first lxc-console of a sandbox, in which nothing runs before a line was sent (see
     * {@link kennel.session.Requests#watchedStart}); its echo is left out.
     */
    static SandboxConsole first(ConsoleProgram program) {
        return new SandboxConsole(program, true, () -> new byte[0]);
    }

    /**
     * Wraps an lxc-console of a sandbox that runs already.
     *
     * @param past gives what the console has printed until then
     */
    static SandboxConsole again(ConsoleProgram program, Supplier<byte[]> past) {
        return new SandboxConsole(program, false, past);
    }

    /** Returns whether lxc-console has ever been given the console, which only one at a time can have. */
    boolean hasConnected() {
        return linesLeft >= 0;
    }

    @Override
    public int read(byte[] buffer) {
        while (true) {
            if (ready.length > 0) {
                int count = Math.min(buffer.length, ready.length);
                System.arraycopy(ready, 0, buffer, 0, count);
                ready = Arrays.copyOfRange(ready, count, ready.length);
                return count;
            }
            int count = super.read(buffer);
            if (count <= 0 || linesLeft == 0 && shown.length == 0) {
                return count;
            }
            ready = linesLeft == 0 ? notShown(Arrays.copyOf(buffer, count)) : withoutWhatIsSaid(buffer, count);
        }
    }

    /** What comes before lxc-console has connected is the launcher's, which says why it could not. */
    private byte[] withoutWhatIsSaid(byte[] buffer, int count) {
        ByteArrayOutputStream kept = new ByteArrayOutputStream(count);
        for (int index = 0; index < count; index++) {
            byte value = buffer[index];
            if (linesLeft > 0) {
                if (value != '\n') {
                    lineLength++;
                } else if (!wasLost()) {
                    linesLeft--;
                    lineLength = 0;
                }
                if (linesLeft == 0) {
                    byte[] rest = Arrays.copyOfRange(buffer, index + 1, count);
                    kept.writeBytes(shown);
                    kept.writeBytes(notShown(rest));
                    return kept.toByteArray();
                }
            } else if (value == SAID[matched]) {
                matched++;
                if (matched == SAID.length) {
                    connect();
                }
            } else {
                kept.write(SAID, 0, matched);
                kept.write(value);
                matched = 0;
            }
        }
        return kept.toByteArray();
    }

    /**
     * Sends the line again if its echo shows that it was dropped.
     *
     * <p>lxc-console says that it has connected just before it changes its own terminal's settings, and with TCSAFLUSH
     * (lxc_setup_tios), which drops what it has not read. Until then that terminal echoes a line as CR LF; afterwards
     * the echo comes from the sandbox's terminal, and this one has put a CR before its LF once more.
     */
    private boolean wasLost() {
        if (!waits || linesLeft > 1 || lineLength != 1 || lost == MOST_LOST) {
            return false;
        }
        lost++;
        lineLength = 0;
        try {
            Thread.sleep(LOST_MILLIS);
            super.write(WAITED_FOR);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return true;
    }

    private void connect() {
        linesLeft = waits ? 2 : 1;
        if (waits) {
            super.write(WAITED_FOR);
        }
        shown = past.get();
        if (!waits && shown.length == 0) {
            // Nothing has ever run in it: the window is gone for which it waited.
            super.write(WAITED_FOR);
        }
        twiceUntil = System.nanoTime() + TWICE_NANOS;
    }

    /** LXC was asked after it had connected: what it printed in between is in both. */
    private byte[] notShown(byte[] output) {
        int twice = System.nanoTime() < twiceUntil ? Math.min(shown.length, output.length) : 0;
        while (twice > 0 && !Arrays.equals(shown, shown.length - twice, shown.length, output, 0, twice)) {
            twice--;
        }
        if (output.length > 0) {
            shown = new byte[0];
        }
        return Arrays.copyOfRange(output, twice, output.length);
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
        super.write(doubled.toByteArray());
    }
}
