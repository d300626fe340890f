package kennel.plan;

import java.nio.file.Path;
import java.util.Map;
import kennel.sandbox.Sound;

/**
 * Where programs inside find the user's sound server: in a folder that is made anew at each start, so that no link which a
 * program has left there leads LXC outside, and on which no init mounts anything.
 */
public final class SoundInside {
    /** The sound server's socket. */
    public static final Path SOCKET = Path.of("/dev/kennel/sound");

    /** The file with its cookie, which is empty if it has none. */
    public static final Path COOKIE = Path.of("/dev/kennel/sound-cookie");

    private SoundInside() {}

    /** Returns what the environment says of it (pulse-client.conf(5)). */
    public static Map<String, String> environment(Sound sound) {
        return sound == Sound.SERVER
                ? Map.of("PULSE_SERVER", "unix:" + SOCKET, "PULSE_COOKIE", COOKIE.toString())
                : Map.of();
    }
}
