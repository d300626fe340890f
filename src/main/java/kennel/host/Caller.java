package kennel.host;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Who runs this process. */
public final class Caller {
    private Caller() {}

    /** Returns whether the process is root's, and so needs to ask nobody. */
    public static boolean isRoot() {
        return id() == 0;
    }

    /** Returns the id of the user whose process it is. */
    static int id() {
        try {
            return (Integer) Files.getAttribute(Path.of("/proc/self"), "unix:uid");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Returns the id of the user whom pkexec(1) or sudo(8) has made root; 0 if neither says so.
     *
     * @param environment the environment of a process of root's, which an ordinary user has no say in
     */
    public static int behind(Map<String, String> environment) {
        for (String name : List.of("PKEXEC_UID", "SUDO_UID")) {
            String value = environment.getOrDefault(name, "");
            if (value.matches("\\d{1,10}")) {
                return (int) Long.parseLong(value);
            }
        }
        return 0;
    }
}
