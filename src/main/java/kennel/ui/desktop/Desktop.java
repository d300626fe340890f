package kennel.ui.desktop;

import java.awt.GraphicsEnvironment;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import kennel.sandbox.SandboxException;
import kennel.session.NestedServer;
import kennel.x11.ClipboardBridge;
import kennel.x11.ClipboardFlow;
import kennel.x11.DisplayAccess;
import kennel.x11.HolderWindow;
import kennel.x11.NestedScreen;
import kennel.x11.Resolution;

/**
 * A sandbox's desktop: its X server, the window that holds it, and what goes between it and the user's own desktop.
 *
 * <p>It lives as long as it is not closed, wherever it is shown. None of its methods but {@link #start} and
 * {@link #close} waits for the server, with which the sandbox speaks.
 */
public final class Desktop implements AutoCloseable {
    private static final int WIDTH = 1024;
    private static final int HEIGHT = 700;
    private static final int USUAL_DPI = 96;
    private static final int SETTLING_SECONDS = 1;

    private final NestedServer server;
    private final Optional<HolderWindow> holder;
    private final Optional<NestedScreen> screen;
    private final Optional<ClipboardBridge> bridge;
    private volatile Consumer<String> clipboardLost = reason -> {};
    private volatile ClipboardFlow flow = ClipboardFlow.OFF;

    private Desktop(NestedServer server, Optional<HolderWindow> holder, DisplayAccess outside, int resolution) {
        this.server = server;
        this.holder = holder;
        screen = screen(server, resolution);
        bridge = bridge(outside);
    }

    /**
     * Starts one and waits until programs can be shown on it; not to be called on the Swing thread.
     *
     * @param title what its window is called where it cannot be shown in one of Kennel's
     * @param environment the user's, with the display where it shall be shown
     * @throws SandboxException if there is no nested server, or no display to show it on
     */
    public static Desktop start(String title, Map<String, String> environment) {
        DisplayAccess outside = NestedServer.outside(environment);
        int resolution = resolution(outside);
        KeysChange keys = new KeysChange();
        Optional<HolderWindow> holder = ToolkitWindow.isKnown() ? hold(outside, keys) : Optional.empty();
        try {
            NestedServer server = NestedServer.start(title, holder.map(HolderWindow::id), environment);
            keys.server = server;
            return new Desktop(server, holder, outside, resolution);
        } catch (RuntimeException e) {
            holder.ifPresent(Desktop::close);
            throw e;
        }
    }

    /** Without it the server shows itself in a window of its own. */
    private static Optional<HolderWindow> hold(DisplayAccess outside, Runnable keysChanged) {
        try {
            return Optional.of(HolderWindow.open(outside, WIDTH, HEIGHT, keysChanged));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static int resolution(DisplayAccess outside) {
        int computed = (int) Math.round(USUAL_DPI * scale());
        try {
            return Resolution.of(outside).orElse(computed);
        } catch (IOException e) {
            return computed;
        }
    }

    /** Returns how many of the screen's pixels make one of a window's. */
    private static double scale() {
        return GraphicsEnvironment.getLocalGraphicsEnvironment()
                .getDefaultScreenDevice()
                .getDefaultConfiguration()
                .getDefaultTransform()
                .getScaleX();
    }

    private static Optional<NestedScreen> screen(NestedServer server, int resolution) {
        try {
            return Optional.of(NestedScreen.open(server.access(), resolution));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private Optional<ClipboardBridge> bridge(DisplayAccess outside) {
        try {
            return Optional.of(ClipboardBridge.open(
                    outside, server.access(), e -> clipboardLost.accept(String.valueOf(e.getMessage()))));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** Returns the number of its display. */
    public int number() {
        return server.number();
    }

    /** Returns its server, of which the launcher has to know the number and the cookie. */
    public NestedServer server() {
        return server;
    }

    /** Returns the window that a component can show; nothing if the server has a window of its own. */
    Optional<HolderWindow> holder() {
        return holder;
    }

    /** Returns whether text can be copied at all. */
    boolean hasClipboard() {
        return bridge.isPresent();
    }

    ClipboardFlow clipboard() {
        return flow;
    }

    /** Lets copied text go these ways from now on. */
    public void setClipboard(ClipboardFlow next) {
        flow = next;
        bridge.ifPresent(there -> there.set(next));
    }

    /** Has something told, on some thread, if text can be copied no more. */
    void onClipboardLost(Consumer<String> lost) {
        clipboardLost = lost;
    }

    /** Has something run, on some thread, when the server has ended. */
    public void onEnd(Runnable ended) {
        server.onEnd(ended);
    }

    /** Ends it; waits some seconds at most, so not to be called on the Swing thread. */
    @Override
    public void close() {
        bridge.ifPresent(Desktop::close);
        screen.ifPresent(Desktop::close);
        server.close();
        holder.ifPresent(Desktop::close);
    }

    private static void close(java.io.Closeable connection) {
        try {
            connection.close();
        } catch (IOException e) {
            // It is of no use any more either way.
        }
    }

    /** Takes over another keyboard layout, once for all that changes within a moment. */
    private static final class KeysChange implements Runnable {
        private final AtomicBoolean waiting = new AtomicBoolean();
        private volatile NestedServer server;

        @Override
        public void run() {
            if (waiting.compareAndSet(false, true)) {
                CompletableFuture.delayedExecutor(SETTLING_SECONDS, TimeUnit.SECONDS)
                        .execute(this::copy);
            }
        }

        private void copy() {
            waiting.set(false);
            NestedServer running = server;
            if (running != null && running.isAlive()) {
                running.copyKeymap();
            }
        }
    }
}
