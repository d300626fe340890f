package kennel.x11;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalInt;

/** The few requests to an X server that are needed, by name (X Window System Protocol, chapter 9). */
final class XDisplay implements Closeable {
    static final int NONE = 0;
    static final int ATOM = 4;
    static final int INTEGER = 19;
    static final int RESOURCE_MANAGER = 23;
    static final int STRING = 31;
    /** Events: a window's own size and place; windows made in it; its properties (SETofEVENT). */
    static final int STRUCTURE = 0x20000;

    static final int CHILDREN = 0x80000;
    static final int PROPERTIES = 0x400000;

    private static final int ANY = 0;
    private static final int NOW = 0;
    private static final int INPUT_ONLY = 2;
    private static final int EVENT_MASK = 0x800;
    private static final int SELECTION_NOTIFY = 31;

    private final XConnection connection;
    private final Map<String, Integer> atoms = new HashMap<>();
    private final Map<String, OptionalInt> extensions = new HashMap<>();
    private int fixesEvent;

    private XDisplay(XConnection connection) {
        this.connection = connection;
    }

    /**
     * Connects.
     *
     * @throws IOException if there is no server, or it refuses
     */
    static XDisplay open(DisplayAccess access) throws IOException {
        return new XDisplay(XConnection.open(access));
    }

    XConnection connection() {
        return connection;
    }

    int root() {
        return connection.root();
    }

    XEvent nextEvent() throws IOException {
        return XEvent.read(connection.nextEvent(), fixesEvent);
    }

    /** Returns the opcode of an extension, if the server has it; by the reading thread (QueryExtension). */
    OptionalInt extension(String name) throws IOException {
        if (!extensions.containsKey(name)) {
            ByteBuffer reply = connection.ask(XRequest.named(98, 0, name));
            boolean there = reply.get(8) == 1;
            extensions.put(name, there ? OptionalInt.of(reply.get(9) & 0xff) : OptionalInt.empty());
            if (there && name.equals("XFIXES")) {
                fixesEvent = reply.get(10) & 0xff;
            }
        }
        return extensions.get(name);
    }

    /** Returns the number of a name; by the reading thread (InternAtom). */
    int atom(String name) throws IOException {
        Integer known = atoms.get(name);
        if (known == null) {
            known = connection.ask(XRequest.named(16, 0, name)).getInt(8);
            atoms.put(name, known);
        }
        return known;
    }

    /** Makes a window that nobody sees, and is told of its properties (CreateWindow). */
    int hiddenWindow() throws IOException {
        int window = connection.newId();
        connection.send(new XRequest(1, 0, 32)
                .words(window, root())
                .shorts(-1, -1, 1, 1, 0, INPUT_ONLY)
                .words(0, EVENT_MASK, PROPERTIES));
        return window;
    }

    /** Says which events of a window this client wants to be told (ChangeWindowAttributes). */
    void watch(int window, int eventMask) throws IOException {
        connection.send(new XRequest(2, 0, 12).words(window, EVENT_MASK, eventMask));
    }

    /**
     * Wants to be told whenever a selection has another owner (XFIXES protocol, chapter 5); by the reading thread.
     *
     * @throws IOException if the server cannot do that
     */
    void watchOwner(int window, int selection) throws IOException {
        int fixes = extension("XFIXES").orElseThrow(() -> new IOException("no XFIXES"));
        connection.ask(new XRequest(fixes, 0, 8).words(5, 0));
        connection.send(new XRequest(fixes, 2, 12).words(window, selection, 1));
    }

    /** Takes a selection, or with window 0 gives it up (SetSelectionOwner). */
    void own(int window, int selection) throws IOException {
        connection.send(new XRequest(22, 0, 12).words(window, selection, NOW));
    }

    /** Asks the owner of a selection for it (ConvertSelection). */
    void convert(int window, int selection, int target, int property) throws IOException {
        connection.send(new XRequest(24, 0, 20).words(window, selection, target, property, NOW));
    }

    /** Gives a window a property of bytes (ChangeProperty). */
    void setProperty(int window, int property, int type, byte[] text) throws IOException {
        connection.send(new XRequest(18, 0, 20 + text.length)
                .words(window, property, type, 8, text.length)
                .data(text));
    }

    /** Gives a window a property of numbers. */
    void setProperty(int window, int property, int type, int... words) throws IOException {
        connection.send(new XRequest(18, 0, 20 + 4 * words.length)
                .words(window, property, type, 32, words.length)
                .words(words));
    }

    /** Returns a property as it is; by the reading thread (GetProperty). */
    PropertyValue property(int window, int property, int most) throws IOException {
        return property(window, property, most, 0);
    }

    /**
     * Takes a property away and returns it.
     *
     * @param most how many bytes it may have; of a longer one nothing is taken
     */
    PropertyValue take(int window, int property, int most) throws IOException {
        return property(window, property, most, 1);
    }

    private PropertyValue property(int window, int property, int most, int delete) throws IOException {
        return PropertyValue.of(connection.ask(new XRequest(20, delete, 20).words(window, property, ANY, 0, most / 4)));
    }

    /** Tells a client that what it wanted is in its property; 0 says no (ICCCM, 2.2). */
    void give(XEvent.Wanted wanted, int property) throws IOException {
        connection.send(new XRequest(25, 0, 40)
                .words(wanted.requestor(), 0)
                .words(SELECTION_NOTIFY, wanted.time(), wanted.requestor(), wanted.selection())
                .words(wanted.target(), property, 0, 0));
    }

    @Override
    public void close() throws IOException {
        connection.close();
    }
}
