package kennel.session;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kennel.host.NestedKind;
import kennel.host.SearchPath;
import kennel.host.WindowSystem;
import kennel.sandbox.ExitCode;
import kennel.sandbox.SandboxException;
import kennel.sandbox.Text;
import kennel.sandbox.Words;
import kennel.x11.DisplayAccess;
import kennel.x11.DisplayName;
import kennel.x11.XAuthority;

/**
 * An X server for one sandbox, which shows its screen in a window of the user's display.
 *
 * <p>It runs with the user's rights, wants a cookie, and ends with this object, and with this program whatever ends that.
 */
public final class NestedServer implements AutoCloseable {
    private final NestedKind kind;
    private final CookieFolder folder;
    private final ServerGuard guard;
    private final DisplayAccess access;
    private final Keymap keymap;

    private NestedServer(NestedKind kind, CookieFolder folder, ServerGuard guard, DisplayAccess access, Keymap keymap) {
        this.kind = kind;
        this.folder = folder;
        this.guard = guard;
        this.access = access;
        this.keymap = keymap;
    }

    /**
     * Starts one and waits until programs can be shown on it; it takes a second or two.
     *
     * @param title what the window is called that it opens, if it opens one
     * @param parent the window that it shall fill instead of opening one
     * @param environment the user's, with the display where it shall be shown
     * @throws SandboxException if there is no such program, or no display to show it on
     */
    public static NestedServer start(String title, Optional<Long> parent, Map<String, String> environment) {
        DisplayAccess outside = outside(environment);
        NestedKind kind = NestedKind.find(SearchPath.of(environment))
                .orElseThrow(() -> unavailable(Words.say("nested.noserver"), null));
        CookieFolder folder = CookieFolder.make(environment);
        try {
            ServerGuard guard = ServerGuard.start(command(kind, folder.cookie(), title, parent), folder, environment);
            try {
                DisplayName name = DisplayName.local(guard.number());
                Keymap keymap = new Keymap(folder, outside.name(), name, environment);
                keymap.copy();
                return new NestedServer(
                        kind, folder, guard, new DisplayAccess(name, XAuthority.read(folder.cookie())), keymap);
            } catch (RuntimeException e) {
                guard.close();
                throw e;
            }
        } catch (RuntimeException e) {
            folder.close();
            throw e;
        }
    }

    /**
     * Returns the command that starts one.
     *
     * <p>It tells its number, which it chooses itself, on its standard output (Xserver(1), -displayfd). The abstract socket
     * stays, since servers see by it alone that a number is taken; it wants the cookie as well, and no sandbox reaches it,
     * which has a network namespace of its own. Without -noreset the server would forget its keys and
     * resources whenever its last client leaves.
     */
    private static List<String> command(NestedKind kind, Path cookie, String title, Optional<Long> parent) {
        List<String> command = new ArrayList<>(
                List.of(kind.program(), "-displayfd", "1", "-auth", cookie.toString(), "-nolisten", "tcp", "-noreset"));
        if (kind == NestedKind.XEPHYR) {
            // Else Ctrl+Shift would take the keyboard away from all other windows.
            command.addAll(List.of("-no-host-grab", "-resizeable", "-title", title));
        } else {
            command.addAll(List.of("-name", title));
        }
        parent.ifPresent(window -> command.addAll(List.of("-parent", "0x" + Long.toHexString(window))));
        return command;
    }

    /**
     * Returns the display of an environment, which lets this program in.
     *
     * @throws SandboxException if there is none
     */
    public static DisplayAccess outside(Map<String, String> environment) {
        WindowSystem system = WindowSystem.of(environment);
        if (system != WindowSystem.X) {
            throw unavailable(Words.say(system == WindowSystem.WAYLAND ? "nested.wayland" : "nested.nodisplay"), null);
        }
        String name = environment.get("DISPLAY");
        try {
            DisplayAccess access = DisplayAccess.of(environment).orElseThrow();
            access.check();
            return access;
        } catch (IllegalArgumentException e) {
            throw unavailable(Words.say("nested.baddisplay", Text.visible(name)), e);
        } catch (IOException e) {
            String reason = Text.visible(String.valueOf(e.getMessage()));
            throw unavailable(Words.say("nested.refused", Text.visible(name), reason), e);
        }
    }

    private static SandboxException unavailable(String sentence, Exception cause) {
        return new SandboxException(ExitCode.UNAVAILABLE, sentence, cause);
    }

    /** Returns its display's number. */
    public int number() {
        return access.name().number();
    }

    /** Returns the file with its cookie, which nobody but the user can read, and which is gone when the server is. */
    public Path cookie() {
        return folder.cookie();
    }

    /** Returns what lets this program in. */
    public DisplayAccess access() {
        return access;
    }

    /** Returns whether its screen takes the size of the window that it fills. */
    public boolean isResizable() {
        return kind.isResizable();
    }

    /** Gives it the keyboard layout that the user's display has now; it takes some tenths of a second. */
    public void copyKeymap() {
        keymap.copy();
    }

    public boolean isAlive() {
        return guard.isAlive();
    }

    /** Has something run, on some thread, when it has ended by itself or by {@link #close}. */
    public void onEnd(Runnable ended) {
        guard.onEnd(ended);
    }

    /** Ends it and waits for that, a few seconds at most; once more does nothing. */
    @Override
    public void close() {
        guard.close();
        folder.close();
    }
}
