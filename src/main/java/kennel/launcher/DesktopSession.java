package kennel.launcher;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kennel.sandbox.Desktop;
import kennel.sandbox.ExitCode;
import kennel.sandbox.SandboxException;
import kennel.sandbox.Words;

/** Finds the desktop that the layers hold, which runs instead of a login shell where there is a screen for it. */
final class DesktopSession {
    private static final String SHELL = "/bin/sh";

    /** What starts an X server of its own: Puppy's and Fatdog's command for it. */
    private static final String SERVER = "xwin";

    private static final String BARE = "openbox-session";

    private static final List<String> SESSIONS = List.of(
            "startxfce4", "startlxde", "mate-session", "startlxqt", BARE, "icewm-session", "jwm", "startfluxbox");

    private static final List<String> WINDOW_MANAGERS = List.of("openbox", "icewm", "fluxbox", "twm");
    private static final List<String> TERMINALS =
            List.of("xterm", "urxvt", "lxterminal", "rxvt", "sakura", "x-terminal-emulator");

    private static final String BUS = "dbus-run-session";
    private static final List<String> BUS_SETTINGS =
            List.of("/usr/share/dbus-1/session.conf", "/etc/dbus-1/session.conf");

    private final FirstProgram layers;

    /** Looks in the layers in which the first program is looked for too. */
    DesktopSession(FirstProgram layers) {
        this.layers = layers;
    }

    /**
     * Returns the words of the first process.
     *
     * @throws SandboxException if the layers have no desktop
     */
    List<String> words(Desktop desktop) throws IOException {
        if (desktop == Desktop.CLASSIC) {
            return List.of(layers.firstOf(List.of(SERVER))
                    .orElseThrow(
                            () -> new SandboxException(ExitCode.NOT_FOUND, Words.say("desktop.noserver", SERVER))));
        }
        List<String> words = new ArrayList<>();
        if (layers.firstOf(List.of(BUS)).isPresent() && BUS_SETTINGS.stream().anyMatch(layers::hasFile)) {
            words.addAll(List.of(BUS, "--"));
        }
        words.addAll(session());
        return words;
    }

    private List<String> session() throws IOException {
        // Puppy's own way: the file starts the window manager that /etc/windowmanager names, and what belongs to it.
        String ownScript = layers.home().replaceFirst("/$", "") + "/.xinitrc";
        if (layers.hasFile("/etc/windowmanager") && layers.hasFile(ownScript)) {
            return List.of(SHELL, ownScript);
        }
        Optional<String> session = layers.firstOf(SESSIONS);
        Optional<String> terminal = layers.firstOf(TERMINALS);
        if (session.isPresent()) {
            // One has neither a panel nor, often, a menu.
            return session.get().equals(BARE) && terminal.isPresent()
                    ? script(terminal.get() + " & exec " + BARE)
                    : List.of(session.get());
        }
        Optional<String> manager = layers.firstOf(WINDOW_MANAGERS);
        if (manager.isEmpty() || terminal.isEmpty()) {
            throw new SandboxException(ExitCode.NOT_FOUND, Words.say("desktop.nosession"));
        }
        return script(manager.get() + " & exec " + terminal.get());
    }

    private static List<String> script(String line) {
        return List.of(SHELL, "-c", line);
    }
}
