package kennel.launcher;

import java.util.Map;
import java.util.Optional;
import kennel.sandbox.SpecText;

/**
 * What the caller lends a sandbox of his own: sockets that were opened before anything is made.
 *
 * @param display the X server of a nested desktop
 * @param sound the sound server
 */
record Lent(Optional<NestedDisplay> display, Optional<SoundSocket> sound) implements AutoCloseable {
    /** Nothing. */
    static final Lent NOTHING = new Lent(Optional.empty(), Optional.empty());

    /**
     * Opens what a request names.
     *
     * @param caller the id of the user whose it must be
     * @throws kennel.sandbox.SandboxException if it is not his, or is not what the spec wants
     */
    static Lent open(Request.Launch request, int caller) {
        Map<String, String> spec = request.spec();
        Optional<NestedDisplay> display = NestedDisplay.open(SpecText.desktop(spec), request.display(), caller);
        try {
            return new Lent(display, SoundSocket.open(SpecText.sound(spec), request.sound(), caller));
        } catch (RuntimeException e) {
            display.ifPresent(NestedDisplay::close);
            throw e;
        }
    }

    @Override
    public void close() {
        display.ifPresent(NestedDisplay::close);
        sound.ifPresent(SoundSocket::close);
    }
}
