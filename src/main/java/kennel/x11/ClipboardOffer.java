package kennel.x11;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/** A text that is offered to a display's programs (ICCCM, 2.2 and 2.6), large ones in pieces (2.7.2). */
final class ClipboardOffer {
    private static final int PIECE = 64 << 10;
    private static final int MOST_TRANSFERS = 16;
    private static final byte[] NOTHING = {};

    private final XDisplay display;
    private final int window;
    private final int clipboard;
    private final int targets;
    private final int timestamp;
    private final int utf8;
    private final int plain;
    private final int incremental;
    private final Map<Place, Rest> transfers = new LinkedHashMap<>();
    private volatile byte[] text = NOTHING;
    private int since;

    private record Place(int window, int property) {}

    private record Rest(int type, byte[] text, int from) {}

    ClipboardOffer(XDisplay display, int window, int clipboard) throws IOException {
        this.display = display;
        this.window = window;
        this.clipboard = clipboard;
        targets = display.atom("TARGETS");
        timestamp = display.atom("TIMESTAMP");
        utf8 = display.atom("UTF8_STRING");
        plain = display.atom("text/plain;charset=utf-8");
        incremental = display.atom("INCR");
    }

    byte[] text() {
        return text;
    }

    void set(byte[] newText) {
        text = newText;
    }

    /** Says since when, in the server's time, it is offered. */
    void since(int time) {
        since = time;
    }

    /** Returns whether there was something. */
    boolean clear() {
        boolean some = text.length > 0;
        text = NOTHING;
        return some;
    }

    /** Gives a program what it asks for; MULTIPLE is refused, which hardly any program asks for. */
    void answer(XEvent.Wanted wish) throws IOException {
        if (wish.selection() != clipboard || wish.requestor() == window) {
            return;
        }
        // Old clients leave the property out (ICCCM, 2.2).
        int property = wish.property() == XDisplay.NONE ? wish.target() : wish.property();
        byte[] now = text;
        int target = wish.target();
        if (now.length == 0) {
            display.give(wish, XDisplay.NONE);
        } else if (target == targets) {
            int[] offered = {targets, timestamp, utf8, plain, XDisplay.STRING};
            display.setProperty(wish.requestor(), property, XDisplay.ATOM, offered);
            display.give(wish, property);
        } else if (target == timestamp) {
            display.setProperty(wish.requestor(), property, XDisplay.INTEGER, since);
            display.give(wish, property);
        } else if (target == utf8 || target == plain) {
            send(wish, property, now);
        } else if (target == XDisplay.STRING) {
            send(wish, property, new String(now, StandardCharsets.UTF_8).getBytes(StandardCharsets.ISO_8859_1));
        } else {
            display.give(wish, XDisplay.NONE);
        }
    }

    private void send(XEvent.Wanted wish, int property, byte[] data) throws IOException {
        if (data.length <= PIECE) {
            display.setProperty(wish.requestor(), property, wish.target(), data);
        } else {
            display.watch(wish.requestor(), XDisplay.PROPERTIES);
            transfers.put(new Place(wish.requestor(), property), new Rest(wish.target(), data, 0));
            if (transfers.size() > MOST_TRANSFERS) {
                transfers.remove(transfers.keySet().iterator().next());
            }
            display.setProperty(wish.requestor(), property, incremental, data.length);
        }
        display.give(wish, property);
    }

    /** Goes on where a program has taken a piece; an empty one is the last. */
    void taken(XEvent.Property gone) throws IOException {
        Place place = new Place(gone.window(), gone.atom());
        Rest rest = transfers.remove(place);
        if (rest != null) {
            int to = Math.min(rest.text().length, rest.from() + PIECE);
            byte[] piece = Arrays.copyOfRange(rest.text(), rest.from(), to);
            display.setProperty(place.window(), place.property(), rest.type(), piece);
            if (piece.length > 0) {
                transfers.put(place, new Rest(rest.type(), rest.text(), to));
            }
        }
    }
}
