package kennel.host;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

/**
 * Who asks for a check, and from which process: what files of the machine do not tell.
 *
 * @param root whether it is root
 * @param environment that of the process
 * @param lxcVersion asks an lxc-start program for its version; empty if it does not say
 * @param home Kennel's own folder
 * @param javaVersion the running Java's full version
 */
public record Situation(
        boolean root,
        Map<String, String> environment,
        Function<Path, Optional<String>> lxcVersion,
        Optional<Path> home,
        String javaVersion) {
    private static final int MOST_SECONDS = 5;

    /** Copies the environment. */
    public Situation {
        environment = Map.copyOf(environment);
    }

    /** Returns the situation of this process. */
    public static Situation here() {
        return new Situation(
                Caller.isRoot(),
                System.getenv(),
                Situation::askVersion,
                Optional.ofNullable(System.getProperty("kennel.home")).map(Path::of),
                System.getProperty("java.runtime.version", ""));
    }

    private static Optional<String> askVersion(Path program) {
        try {
            Process process = new ProcessBuilder(program.toString(), "--version")
                    .redirectErrorStream(true)
                    .start();
            process.getOutputStream().close();
            String said = new String(process.getInputStream().readAllBytes()).trim();
            boolean well = process.waitFor(MOST_SECONDS, TimeUnit.SECONDS) && process.exitValue() == 0;
            return well ? Optional.of(said) : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }
}
