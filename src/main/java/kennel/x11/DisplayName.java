package kennel.x11;

import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.net.UnixDomainSocketAddress;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The name of an X display (X(7), DISPLAY NAMES).
 *
 * @param host empty for this machine's socket
 * @param number 0 to 59535
 */
public record DisplayName(String host, int number) {
    private static final Pattern FORM = Pattern.compile("([^:/]*|/.*):(\\d{1,5})(\\.\\d{1,5})?");
    private static final int FIRST_PORT = 6000;
    private static final int MOST = 65535 - FIRST_PORT;
    private static final Path SOCKETS = Path.of("/tmp/.X11-unix");

    /**
     * Checks the number, since a port follows from it.
     *
     * @throws IllegalArgumentException if there can be no such display
     */
    public DisplayName {
        if (number < 0 || number > MOST) {
            throw new IllegalArgumentException(Integer.toString(number));
        }
    }

    /**
     * Reads a name such as {@code :0}, {@code unix:0.0} or {@code localhost:10.0}.
     *
     * @throws IllegalArgumentException if it is none
     */
    public static DisplayName of(String text) {
        Matcher form = FORM.matcher(text);
        if (!form.matches()) {
            throw new IllegalArgumentException(text);
        }
        String host = form.group(1);
        boolean here = host.isEmpty() || host.equals("unix") || host.startsWith("/");
        return new DisplayName(here ? "" : host, Integer.parseInt(form.group(2)));
    }

    /** Returns the display with a number on this machine. */
    public static DisplayName local(int number) {
        return new DisplayName("", number);
    }

    SocketAddress address() {
        return host.isEmpty()
                ? UnixDomainSocketAddress.of(SOCKETS.resolve("X" + number))
                : new InetSocketAddress(host, FIRST_PORT + number);
    }

    /** Returns whether it is reached through this machine itself, whose cookies are filed under its own name. */
    boolean isHere() {
        return host.isEmpty() || host.equals("localhost");
    }

    @Override
    public String toString() {
        return host + ":" + number;
    }
}
