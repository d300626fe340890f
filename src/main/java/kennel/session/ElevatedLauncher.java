package kennel.session;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kennel.sandbox.ExitCode;
import kennel.sandbox.SandboxException;
import kennel.sandbox.Words;

/** Runs the launcher as root by pkexec or sudo, for a caller who is not root. */
public final class ElevatedLauncher implements Gateway {
    private final Path launcher;
    private final Map<String, String> environment;
    private final Path root;

    /**
     * Makes a way to the launcher.
     *
     * @param launcher absolute path of the program to run as root
     * @param environment the caller's environment
     * @param root the machine's root folder
     */
    public ElevatedLauncher(Path launcher, Map<String, String> environment, Path root) {
        this.launcher = launcher;
        this.environment = Map.copyOf(environment);
        this.root = root;
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
        if (canAsk && find("pkexec").isPresent() && Files.exists(root.resolve("run/dbus/system_bus_socket"))) {
            return Optional.of(words("pkexec", "--keep-cwd"));
        }
        if (find("sudo").isEmpty()) {
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

    private Optional<Path> find(String program) {
        for (String folder : environment.getOrDefault("PATH", "/usr/bin:/bin").split(":")) {
            Path file = root.resolve(folder.replaceFirst("^/+", "")).resolve(program);
            if (Files.isExecutable(file)) {
                return Optional.of(file);
            }
        }
        return Optional.empty();
    }
}
