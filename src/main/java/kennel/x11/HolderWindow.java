package kennel.x11;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;

/**
 * A window of our own on the user's display that a nested server fills, and that can be put into any other window.
 *
 * <p>It belongs to this connection, not to the toolkit, whose windows come and go: so the server's window outlives the
 * component that shows it, and is gone when this process is (X Window System Protocol, chapter 12, Connection Close).
 * What waits for nothing may be called by any thread.
 */
public final class HolderWindow implements Closeable {
    private static final int INPUT_OUTPUT = 1;
    /** Attributes (SETofVALUE of CreateWindow): a background, no care by window managers, events. */
    private static final int BACK_PIXEL = 2;

    private static final int OVERRIDE = 0x200;
    private static final int EVENT_MASK = 0x800;
    private static final int KEY_PRESSES = 1;
    private static final int BUTTON_PRESSES = 4;
    private static final int ANY_BUTTON_AND_MODIFIER = 0x8000;
    private static final int SYNCHRONOUS = 0;
    private static final int ASYNCHRONOUS = 1;
    private static final int WIDTH_AND_HEIGHT = 0xc;
    private static final int PARENT_GETS_FOCUS_AFTERWARDS = 2;
    private static final int REPLAY_POINTER = 2;
    /** Where in the answer to GetWindowAttributes all clients' events are, and how long that is. */
    private static final int ALL_EVENT_MASKS = 32;

    private static final int ATTRIBUTES = 44;
    private static final int LEAVING_MILLIS = 1000;

    private final XDisplay display;
    private final XConnection connection;
    private final Runnable keysChanged;
    private final int id;
    private volatile Runnable clicked = () -> {};
    private int server;
    private int keyboard;
    private int parent;
    private int width;
    private int height;

    private HolderWindow(XDisplay display, int width, int height, Runnable keysChanged) throws IOException {
        this.display = display;
        this.connection = display.connection();
        this.width = width;
        this.height = height;
        this.keysChanged = keysChanged;
        id = connection.newId();
        connection.send(new XRequest(1, 0, 40)
                .words(id, connection.root())
                .shorts(0, 0, width, height, 0, INPUT_OUTPUT)
                .words(0, BACK_PIXEL | OVERRIDE | EVENT_MASK, 0, 1, XDisplay.STRUCTURE | XDisplay.CHILDREN));
        // Every click first comes here, so that the keyboard can follow it, and then goes on to the server
        // (AllowEvents).
        connection.send(new XRequest(28, 0, 20)
                .words(id)
                .shorts(BUTTON_PRESSES, SYNCHRONOUS | ASYNCHRONOUS << 8)
                .words(XDisplay.NONE, XDisplay.NONE)
                .shorts(0, ANY_BUTTON_AND_MODIFIER));
        connection.askNothing();
    }

    /**
     * Makes one that is not shown yet.
     *
     * @param width in the screen's own pixels
     * @param height in the screen's own pixels
     * @param keysChanged run by a thread of this window when the user's keyboard has got another layout
     * @throws IOException if the display does not let this program in
     */
    public static HolderWindow open(DisplayAccess access, int width, int height, Runnable keysChanged)
            throws IOException {
        XDisplay display = XDisplay.open(access);
        try {
            HolderWindow window = new HolderWindow(display, width, height, keysChanged);
            // When it ends, the display is gone, and so is everything on it.
            Service.start("desktop window", window::serve, ended -> {});
            return window;
        } catch (IOException | RuntimeException e) {
            display.close();
            throw e;
        }
    }

    /** Returns its id, for the server's option {@code -parent}. */
    public long id() {
        return id & 0xffffffffL;
    }

    /** Has something run by a thread of this window whenever it is clicked, before the server is told of that. */
    public void onClick(Runnable deed) {
        clicked = deed;
    }

    /** Puts it into another window, whose size it follows from then on. */
    public synchronized void putInto(long window) throws IOException {
        parent = (int) window;
        display.watch(parent, XDisplay.STRUCTURE);
        connection.send(new XRequest(7, 0, 12).words(id, parent).shorts(0, 0));
        connection.send(new XRequest(8, 0, 4).words(id));
    }

    /** Takes it out of the window where it is, which may be destroyed when this has returned; waits a second at most. */
    public void takeOut() throws IOException {
        synchronized (this) {
            parent = XDisplay.NONE;
            connection.send(new XRequest(10, 0, 4).words(id));
            connection.send(new XRequest(7, 0, 12).words(id, connection.root()).shorts(0, 0));
        }
        connection.awaitDone(LEAVING_MILLIS);
    }

    /** Gives it and the server in it a size, in the screen's own pixels. */
    public synchronized void resize(int newWidth, int newHeight) throws IOException {
        width = Math.max(1, newWidth);
        height = Math.max(1, newHeight);
        configure(id);
        if (server != XDisplay.NONE) {
            configure(server);
        }
    }

    private void configure(int window) throws IOException {
        connection.send(new XRequest(12, 0, 16)
                .words(window)
                .shorts(WIDTH_AND_HEIGHT, 0)
                .words(width, height));
    }

    /** Gives the keyboard to the server in it (SetInputFocus). */
    public synchronized void focus() throws IOException {
        if (keyboard != XDisplay.NONE) {
            connection.send(new XRequest(42, PARENT_GETS_FOCUS_AFTERWARDS, 8).words(keyboard, 0));
        }
    }

    private void serve() throws IOException {
        while (true) {
            XEvent event = display.nextEvent();
            if (event instanceof XEvent.Pressed) {
                focus();
                clicked.run();
                connection.send(new XRequest(35, REPLAY_POINTER, 4).words(0));
            } else if (event instanceof XEvent.Resized resized) {
                follow(resized);
            } else if (event instanceof XEvent.Shown shown) {
                fill(shown);
            } else if (event instanceof XEvent.KeysChanged) {
                keysChanged.run();
            }
        }
    }

    private synchronized void follow(XEvent.Resized resized) throws IOException {
        if (resized.window() == parent) {
            resize(resized.width(), resized.height());
        }
    }

    /**
     * Takes note of a window that is shown now, of the server's or this one.
     *
     * <p>Xnest makes a window for its screen saver as well, which it does not show, and wants keys in this window and not in
     * its own, but says so only after it has shown that one. A server that was starting while the size changed made its
     * window as it was before.
     */
    private void fill(XEvent.Shown shown) throws IOException {
        if (shown.parent() == id) {
            ByteBuffer attributes = connection.ask(new XRequest(3, 0, 4).words(id));
            boolean keysHere =
                    attributes.limit() >= ATTRIBUTES && (attributes.getInt(ALL_EVENT_MASKS) & KEY_PRESSES) != 0;
            synchronized (this) {
                if (shown.window() != id) {
                    server = shown.window();
                    configure(server);
                }
                keyboard = keysHere ? id : server;
            }
        }
    }

    @Override
    public void close() throws IOException {
        display.close();
    }
}
