package kennel.x11;

import java.io.Closeable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/**
 * One display's end of a clipboard bridge: says what is copied there, and offers what was copied elsewhere.
 *
 * <p>Text is asked for as soon as it is copied (ICCCM, 2.4), since it must not be the other side that waits for a program
 * here.
 */
final class ClipboardSide implements Closeable {
    /** A program inside that copies without a pause must not keep the desktop outside busy. */
    private static final long PAUSE_MILLIS = 10;

    private final XDisplay display;
    private final int window;
    private final int clipboard;
    private final int utf8;
    private final int property;
    private final ClipboardOffer offer;
    private final ClipboardCopy copy;
    private final BooleanSupplier wanted;
    private final Consumer<byte[]> copied;

    /**
     * Makes an end.
     *
     * @param wanted whether anybody wants to know now what is copied; else it is not read
     * @param copied is given what was copied, in UTF-8
     */
    ClipboardSide(XDisplay display, BooleanSupplier wanted, Consumer<byte[]> copied) throws IOException {
        this.display = display;
        this.wanted = wanted;
        this.copied = copied;
        window = display.hiddenWindow();
        clipboard = display.atom("CLIPBOARD");
        utf8 = display.atom("UTF8_STRING");
        property = display.atom("KENNEL_CLIPBOARD");
        offer = new ClipboardOffer(display, window, clipboard);
        copy = new ClipboardCopy(display, window, property);
        display.watchOwner(window, clipboard);
    }

    /** Offers a text to this display's programs; from any thread. */
    void offer(byte[] text) throws IOException {
        offer.set(text);
        display.own(window, clipboard);
    }

    /** Offers nothing any more; from any thread. */
    void withdraw() throws IOException {
        if (offer.clear()) {
            display.own(XDisplay.NONE, clipboard);
        }
    }

    /** Serves until the server or {@link #close} ends it. */
    void serve() throws IOException {
        while (true) {
            take(display.nextEvent());
        }
    }

    private void take(XEvent event) throws IOException {
        if (event instanceof XEvent.Owner owner && owner.selection() == clipboard) {
            owned(owner);
        } else if (event instanceof XEvent.Given given && given.property() == property) {
            copy.begin().ifPresent(this::tell);
        } else if (event instanceof XEvent.Property changed && changed.window() == window) {
            if (!changed.gone() && changed.atom() == property) {
                copy.goOn().ifPresent(this::tell);
            }
        } else if (event instanceof XEvent.Property changed && changed.gone()) {
            offer.taken(changed);
        } else if (event instanceof XEvent.Wanted wish) {
            offer.answer(wish);
        }
    }

    private void owned(XEvent.Owner owner) throws IOException {
        if (owner.owner() == window) {
            offer.since(owner.since());
            return;
        }
        offer.clear();
        copy.forget();
        if (owner.owner() != XDisplay.NONE && wanted.getAsBoolean()) {
            pause();
            display.convert(window, clipboard, utf8, property);
        }
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void tell(byte[] text) {
        // What is no UTF-8 becomes it, so that only text gets through.
        byte[] clean = new String(text, StandardCharsets.UTF_8).getBytes(StandardCharsets.UTF_8);
        if (clean.length > 0 && wanted.getAsBoolean() && !Arrays.equals(clean, offer.text())) {
            copied.accept(clean);
        }
    }

    @Override
    public void close() throws IOException {
        display.close();
    }
}
