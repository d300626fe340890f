package kennel.session;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kennel.host.SearchPath;
import kennel.sandbox.ExitCode;
import kennel.sandbox.SandboxException;
import kennel.sandbox.Words;

/** Runs the launcher as root by pkexec or sudo, for a caller who is not root. */
public final class ElevatedLauncher implements Gateway {
    private static final Path SYSTEM_BUS = Path.of("/run/dbus/system_bus_socket");

    private final Path launcher;
    private final Map<String, String> environment;

    /**
     * Makes a way to the launcher.
     *
     * @param launcher absolute path of the program to run as root
     * @param environment the caller's environment
     */
    public ElevatedLauncher(Path launcher, Map<String, String> environment) {
        this.launcher = launcher;
        this.environment = Map.copyOf(environment);
    }

    @Override
    public int run(List<String> request) {
        try {
            return new ProcessBuilder(command(request)).inheritIO().start().waitFor();
        } catch (IOException e) {
            throw new SandboxException(ExitCode.NO_PERMISSION, Words.say("elevate.impossible"), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return ExitCode.SOFTWARE.number();
        }
    }

    /**
     * Returns the command line that has a request done as root.
     *
     * @throws SandboxException if there is no way to become root
     */
    public List<String> command(List<String> request) {
        List<String> command = command()
                .orElseThrow(() -> new SandboxException(ExitCode.NO_PERMISSION, Words.say("elevate.impossible")));
        command.addAll(request);
        return command;
    }

    /**
     * Returns the beginning of a command line that becomes root.
     *
     * <p>pkexec(1) needs the system bus, and somewhere to ask: a desktop's agent, or a terminal. sudo(8) needs a
     * terminal, or an askpass program.
     */
    Optional<List<String>> command() {
        boolean canAsk = System.console() != null
                || environment.containsKey("DISPLAY")
                || environment.containsKey("WAYLAND_DISPLAY");
        SearchPath path = SearchPath.of(environment);
        if (canAsk && path.has("pkexec") && Files.exists(SYSTEM_BUS)) {
            return Optional.of(words("pkexec", "--keep-cwd"));
        }
        if (!path.has("sudo")) {
            return Optional.empty();
        }
        if (System.console() != null) {
            return Optional.of(words("sudo"));
        }
        if (environment.containsKey("SUDO_ASKPASS")) {
            return Optional.of(words("sudo", "-A"));
        }
        return mayWithoutPassword() ? Optional.of(words("sudo", "-n")) : Optional.empty();
    }

    private boolean mayWithoutPassword() {
        try {
            return new ProcessBuilder("sudo", "-n", "-l", launcher.toString())
                            .redirectOutput(Redirect.DISCARD)
                            .redirectError(Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private List<String> words(String... words) {
        List<String> command = new ArrayList<>(List.of(words));
        command.add(launcher.toString());
        return command;
    }
}
