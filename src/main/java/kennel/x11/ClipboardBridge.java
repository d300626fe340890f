package kennel.x11;

import java.io.Closeable;
import java.io.IOException;
import java.util.function.Consumer;

/** Carries copied text between this desktop and a sandbox's, as far as that is wanted at the moment. */
public final class ClipboardBridge implements Closeable {
    private final ClipboardSide outside;
    private final ClipboardSide inside;
    private volatile ClipboardFlow flow = ClipboardFlow.OFF;
    private volatile boolean closed;

    private ClipboardBridge(XDisplay outside, XDisplay inside) throws IOException {
        this.outside = new ClipboardSide(outside, () -> flow.in(), text -> pass(text, this.inside()));
        this.inside = new ClipboardSide(inside, () -> flow.out(), text -> pass(text, this.outside()));
    }

    /**
     * Connects two displays, between which nothing may go at first.
     *
     * @param lost told once, by a thread of the bridge, when one of them has ended
     * @throws IOException if one of them does not let this program in, or has no XFIXES
     */
    public static ClipboardBridge open(DisplayAccess outside, DisplayAccess inside, Consumer<IOException> lost)
            throws IOException {
        XDisplay out = XDisplay.open(outside);
        try {
            XDisplay in = XDisplay.open(inside);
            try {
                ClipboardBridge bridge = new ClipboardBridge(out, in);
                bridge.serve("clipboard outside", bridge.outside, lost);
                bridge.serve("clipboard inside", bridge.inside, lost);
                return bridge;
            } catch (IOException | RuntimeException e) {
                in.close();
                throw e;
            }
        } catch (IOException | RuntimeException e) {
            out.close();
            throw e;
        }
    }

    private void serve(String name, ClipboardSide side, Consumer<IOException> lost) {
        Service.start(name, side::serve, failure -> {
            if (end()) {
                lost.accept(failure);
            }
        });
    }

    private ClipboardSide inside() {
        return inside;
    }

    private ClipboardSide outside() {
        return outside;
    }

    /**
     * Lets text go other ways from now on; never waits.
     *
     * <p>What went the ways that are closed now can be pasted no more; what was copied while a way was closed stays
     * where it is.
     */
    public void set(ClipboardFlow next) {
        flow = next;
        if (!next.in()) {
            withdraw(inside);
        }
        if (!next.out()) {
            withdraw(outside);
        }
    }

    private static void withdraw(ClipboardSide side) {
        try {
            side.withdraw();
        } catch (IOException e) {
            // Its own thread says that this display is gone, and with it what it offered.
        }
    }

    private static void pass(byte[] text, ClipboardSide to) {
        try {
            to.offer(text);
        } catch (IOException e) {
            // Its own thread says that this display is gone.
        }
    }

    private synchronized boolean end() {
        boolean first = !closed;
        closed = true;
        return first & close(outside) & close(inside);
    }

    private static boolean close(ClipboardSide side) {
        try {
            side.close();
        } catch (IOException e) {
            // It is of no use any more either way.
        }
        return true;
    }

    @Override
    public void close() {
        end();
    }
}
