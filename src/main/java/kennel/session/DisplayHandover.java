package kennel.session;

import java.nio.file.Path;

/**
 * The way to an X server that runs outside for one sandbox, and lets nobody in without a cookie.
 *
 * @param number its number: the N of {@code /tmp/.X11-unix/XN}, which belongs to this user
 * @param cookie absolute path of a file of this user's with its MIT-MAGIC-COOKIE-1 and nothing else, in xauth(1)'s format
 */
public record DisplayHandover(int number, Path cookie) {
    /** Checks that the path is absolute. */
    public DisplayHandover {
        if (!cookie.isAbsolute()) {
            throw new IllegalArgumentException("cookie path must be absolute: " + cookie);
        }
    }
}
