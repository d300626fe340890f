package kennel.host;

import java.util.Map;

/** What a desktop shows windows with. */
public enum WindowSystem {
    /** An X server, perhaps one that is a guest under Wayland (Xwayland(1)). */
    X,
    /** Wayland alone, which shows neither Java's windows nor a nested server's. */
    WAYLAND,
    /** Nothing. */
    NONE;

    /** Returns that of an environment. */
    public static WindowSystem of(Map<String, String> environment) {
        if (!environment.getOrDefault("DISPLAY", "").isEmpty()) {
            return X;
        }
        return environment.getOrDefault("WAYLAND_DISPLAY", "").isEmpty() ? NONE : WAYLAND;
    }
}
