package kennel.session;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import kennel.host.SearchPath;
import kennel.x11.DisplayName;

/**
 * The user's keyboard layout, carried over to a nested server by xkbcomp(1): by itself the server takes over only the
 * keys' first two levels, and loses what AltGr types.
 */
final class Keymap {
    private static final String COMPILER = "xkbcomp";
    private static final int MOST_SECONDS = 5;

    private final CookieFolder folder;
    private final DisplayName outside;
    private final DisplayName inside;
    private final Map<String, String> environment;

    Keymap(CookieFolder folder, DisplayName outside, DisplayName inside, Map<String, String> environment) {
        this.folder = folder;
        this.outside = outside;
        this.inside = inside;
        this.environment = Map.copyOf(environment);
    }

    /** Copies it; without the program, or if that fails, the server keeps its own, which is nearly right. */
    synchronized void copy() {
        if (SearchPath.of(environment).has(COMPILER)) {
            String file = folder.keymap().toString();
            String cookie = folder.cookie().toString();
            if (run(environment, outside.toString(), file)) {
                run(Map.of("XAUTHORITY", cookie), file, inside.toString());
            }
        }
    }

    private boolean run(Map<String, String> variables, String from, String to) {
        try {
            ProcessBuilder builder = new ProcessBuilder(COMPILER, "-w0", from, to)
                    .redirectInput(Redirect.from(new java.io.File("/dev/null")))
                    .redirectOutput(Redirect.DISCARD)
                    .redirectError(Redirect.DISCARD);
            builder.environment().putAll(environment);
            builder.environment().putAll(variables);
            Process process = builder.start();
            if (process.waitFor(MOST_SECONDS, TimeUnit.SECONDS)) {
                return process.exitValue() == 0;
            }
            process.destroyForcibly();
            return false;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
