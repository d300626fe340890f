package kennel.x11;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * A display and what opens it.
 *
 * @param name where it is
 * @param authority the cookies that are known
 */
public record DisplayAccess(DisplayName name, XAuthority authority) {
    private static final Path HOST_NAME = Path.of("/proc/sys/kernel/hostname");

    /**
     * Returns the display that an environment names, if it names one.
     *
     * @throws IllegalArgumentException if what it names is no display
     */
    public static Optional<DisplayAccess> of(Map<String, String> environment) {
        String name = environment.getOrDefault("DISPLAY", "");
        return name.isEmpty()
                ? Optional.empty()
                : Optional.of(new DisplayAccess(DisplayName.of(name), XAuthority.read(XAuthority.fileOf(environment))));
    }

    /**
     * Checks that its server lets this program in.
     *
     * @throws IOException if it does not, in the server's or the system's own words
     */
    public void check() throws IOException {
        XConnection.open(this).close();
    }

    Optional<byte[]> cookie() {
        return authority.cookie(name, hostName());
    }

    private static String hostName() {
        try {
            return Files.readString(HOST_NAME).strip();
        } catch (IOException e) {
            return "localhost";
        }
    }
}
