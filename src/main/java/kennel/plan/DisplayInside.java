package kennel.plan;

import java.nio.file.Path;
import java.util.Map;
import kennel.sandbox.Desktop;

/** Where programs inside find a nested desktop: at the same place in each sandbox, whatever its number outside. */
public final class DisplayInside {
    /** The folder of sockets, which belongs to nobody. */
    public static final Path FOLDER = Path.of("/tmp/.X11-unix");

    /** The X server's socket. */
    public static final Path SOCKET = FOLDER.resolve("X0");

    /** The file with its cookie. */
    public static final Path COOKIE = Path.of("/etc/kennel/Xauthority");

    private DisplayInside() {}

    /** Returns what the environment says of it. */
    public static Map<String, String> environment(Desktop desktop) {
        // The cookie by its absolute path: openbox and others change their folder before they look for it.
        return desktop == Desktop.NESTED ? Map.of("DISPLAY", ":0", "XAUTHORITY", COOKIE.toString()) : Map.of();
    }
}
