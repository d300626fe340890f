package kennel.plan;

import java.nio.file.Path;
import java.util.Map;
import kennel.sandbox.Sound;

/** Where programs inside find the user's sound server: not below a folder on which an init mounts something. */
public final class SoundInside {
    /** The sound server's socket. */
    public static final Path SOCKET = Path.of("/etc/kennel/sound");

    /** The file with its cookie, which is empty if it has none. */
    public static final Path COOKIE = Path.of("/etc/kennel/sound-cookie");

    private SoundInside() {}

    /** Returns what the environment says of it (pulse-client.conf(5)). */
    public static Map<String, String> environment(Sound sound) {
        return sound == Sound.SERVER
                ? Map.of("PULSE_SERVER", "unix:" + SOCKET, "PULSE_COOKIE", COOKIE.toString())
                : Map.of();
    }
}
