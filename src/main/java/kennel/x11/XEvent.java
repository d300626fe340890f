package kennel.x11;

import java.nio.ByteBuffer;

/**
 * What an X server tells unasked, as far as it matters here (X Window System Protocol, chapter 10); numbers are
 * resource ids and atoms.
 */
sealed interface XEvent {

    /** Somebody wants the text that this client offers (SelectionRequest). */
    record Wanted(int time, int requestor, int selection, int target, int property) implements XEvent {}

    /** An answer to a wish of this client's; property 0 says no (SelectionNotify). */
    record Given(int selection, int property) implements XEvent {}

    /** A property has a new value, or is gone (PropertyNotify). */
    record Property(int window, int atom, boolean gone) implements XEvent {}

    /** A selection has another owner, 0 for none, since some moment (XFixesSelectionNotify). */
    record Owner(int selection, int owner, int since) implements XEvent {}

    /** A window has perhaps another size, in pixels (ConfigureNotify). */
    record Resized(int window, int width, int height) implements XEvent {}

    /** A window within another is shown now (MapNotify). */
    record Shown(int parent, int window) implements XEvent {}

    /** A button of the mouse was pressed in a window that wanted to know (ButtonPress). */
    record Pressed(int time) implements XEvent {}

    /** The keys mean something else (MappingNotify). */
    record KeysChanged() implements XEvent {}

    /** What does not matter. */
    record Other(int code) implements XEvent {}

    /**
     * Reads an event's 32 bytes.
     *
     * @param fixes the code of the first event of XFIXES; 0 if it is not in use
     */
    static XEvent read(ByteBuffer bytes, int fixes) {
        int code = bytes.get(0) & 0x7f;
        if (fixes != 0 && code == fixes) {
            return new Owner(bytes.getInt(12), bytes.getInt(8), bytes.getInt(20));
        }
        return switch (code) {
            case 4 -> new Pressed(bytes.getInt(4));
            case 19 -> new Shown(bytes.getInt(4), bytes.getInt(8));
            case 22 -> new Resized(bytes.getInt(8), bytes.getShort(20) & 0xffff, bytes.getShort(22) & 0xffff);
            case 28 -> new Property(bytes.getInt(4), bytes.getInt(8), bytes.get(16) == 1);
            case 30 -> new Wanted(
                    bytes.getInt(4), bytes.getInt(12), bytes.getInt(16), bytes.getInt(20), bytes.getInt(24));
            case 31 -> new Given(bytes.getInt(12), bytes.getInt(20));
            case 34 -> new KeysChanged();
            default -> new Other(code);
        };
    }
}
