package kennel.terminal;

/** What of a mouse is pressed or turned, with its code (xterm's ctlseqs, Mouse Tracking). */
public enum MouseButton {
    LEFT(0),
    MIDDLE(1),
    RIGHT(2),
    /** No button, as when the mouse only moves. */
    NONE(3),
    WHEEL_UP(64),
    WHEEL_DOWN(65),
    WHEEL_LEFT(66),
    WHEEL_RIGHT(67),
    BACK(128),
    FORWARD(129);

    final int code;

    MouseButton(int code) {
        this.code = code;
    }

    boolean isWheel() {
        return code >= WHEEL_UP.code && code <= WHEEL_RIGHT.code;
    }
}
