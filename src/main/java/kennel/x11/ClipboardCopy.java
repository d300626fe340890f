package kennel.x11;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Optional;

/** A text that another client hands over in a property, large ones in pieces (ICCCM, 2.4 and 2.7.2). */
final class ClipboardCopy {
    static final int MOST_BYTES = 16 << 20;

    private final XDisplay display;
    private final int window;
    private final int property;
    private final int utf8;
    private final int incremental;
    private Optional<ByteArrayOutputStream> pieces = Optional.empty();

    ClipboardCopy(XDisplay display, int window, int property) throws IOException {
        this.display = display;
        this.window = window;
        this.property = property;
        utf8 = display.atom("UTF8_STRING");
        incremental = display.atom("INCR");
    }

    /** Wants no more of what was begun. */
    void forget() {
        pieces = Optional.empty();
    }

    /** Returns the text, if it is one that is handed over whole; a longer one than can be is left alone. */
    Optional<byte[]> begin() throws IOException {
        pieces = Optional.empty();
        PropertyValue value = display.take(window, property, MOST_BYTES);
        if (value.type() == incremental) {
            pieces = Optional.of(new ByteArrayOutputStream());
        }
        return value.type() == utf8 && !value.cut() ? Optional.of(value.data()) : Optional.empty();
    }

    /** Takes a piece; returns the text after the last one, which is empty. */
    Optional<byte[]> goOn() throws IOException {
        if (pieces.isEmpty()) {
            return Optional.empty();
        }
        ByteArrayOutputStream text = pieces.get();
        PropertyValue value = display.take(window, property, MOST_BYTES);
        if (value.type() == XDisplay.NONE) {
            return Optional.empty();
        }
        if (value.cut() || value.type() != utf8 || text.size() + value.data().length > MOST_BYTES) {
            pieces = Optional.empty();
            return Optional.empty();
        }
        text.writeBytes(value.data());
        if (value.data().length > 0) {
            return Optional.empty();
        }
        pieces = Optional.empty();
        return Optional.of(text.toByteArray());
    }
}
