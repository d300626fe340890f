package kennel.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import kennel.kernel.Fd;
import kennel.kernel.KernelException;
import kennel.kernel.Mounts;
import kennel.plan.DisplayInside;
import kennel.plan.Layout;
import kennel.sandbox.Desktop;
import kennel.sandbox.ExitCode;
import kennel.sandbox.SandboxException;
import kennel.sandbox.Text;
import kennel.sandbox.Words;

/**
 * The X server of a nested desktop, opened once: the socket that was checked is the one that is shown inside.
 *
 * <p>It belongs to the caller, and lets in nobody without the cookie: so a wrong number hands over nobody else's
 * display, nor one that is open to every user outside.
 */
final class NestedDisplay implements AutoCloseable {
    /** Where X servers outside have their sockets. */
    private static final Path FOLDER = Path.of("/tmp/.X11-unix");

    private final Fd socket;
    private final Cookie cookie;

    private NestedDisplay(Fd socket, Cookie cookie) {
        this.socket = socket;
        this.cookie = cookie;
    }

    /**
     * Opens what a request gives; empty for a desktop that needs no server.
     *
     * @param caller the id of the user whose server and cookie it must be
     * @throws SandboxException if it is not given, not the caller's, or lets in whom it should not
     */
    static Optional<NestedDisplay> open(Desktop desktop, Optional<Request.Display> given, int caller) {
        if (given.isPresent() != (desktop == Desktop.NESTED)) {
            throw new SandboxException(
                    ExitCode.USAGE, Words.say(given.isPresent() ? "display.unwanted" : "display.missing"));
        }
        return given.map(display -> open(display, caller));
    }

    private static NestedDisplay open(Request.Display display, int caller) {
        Cookie cookie = cookie(display.cookie(), caller);
        Fd socket = socket(display.number(), caller);
        try {
            checkDoor(socket.path(), display.number(), cookie);
            return new NestedDisplay(socket, cookie);
        } catch (RuntimeException e) {
            socket.close();
            throw e;
        }
    }

    private static Cookie cookie(Path path, int caller) {
        return Cookie.read(CallersFile.cookie(path, caller))
                .orElseThrow(() -> new SandboxException(ExitCode.DATA, Words.say("cookie.bad", Text.visible(path))));
    }

    private static Fd socket(int number, int caller) {
        try (Fd folder = Fd.openDirectory(FOLDER)) {
            Path path = folder.path().resolve("X" + number);
            return CallersFile.socket(path, caller, number, "display.none", "display.foreign");
        } catch (KernelException e) {
            throw new SandboxException(ExitCode.NO_INPUT, Words.say("display.none", number, e.reason()), e);
        }
    }

    private static void checkDoor(Path socket, int number, Cookie cookie) {
        Welcome stranger = Welcome.of(socket, Optional.empty());
        if (stranger == Welcome.LET_IN) {
            throw new SandboxException(ExitCode.NO_PERMISSION, Words.say("display.open", number));
        }
        Welcome known = stranger == Welcome.REFUSED ? Welcome.of(socket, Optional.of(cookie)) : Welcome.NONE;
        if (known != Welcome.LET_IN) {
            throw new SandboxException(
                    ExitCode.UNAVAILABLE,
                    Words.say(known == Welcome.REFUSED ? "display.closed" : "display.silent", number));
        }
    }

    /**
     * Shows the socket in the scratch, for LXC to show it inside, and writes its cookie. Every user inside can read that:
     * Puppy runs its browser as another one than root.
     *
     * @param own the folder of Kennel's own layer
     */
    void show(Mounts mounts, OverlayFolder own) throws IOException {
        Files.createFile(Layout.DISPLAY);
        mounts.bindReadOnly(socket.path(), Layout.DISPLAY);
        own.write(DisplayInside.COOKIE, cookie.file());
        // So that LXC makes nothing in the user's layer.
        own.makeForAll(DisplayInside.FOLDER);
        own.write(Map.of(DisplayInside.SOCKET.toString(), ""));
    }

    /**
     * Refuses links where LXC makes the socket's place: it would follow them out of the union before anything runs inside.
     *
     * @param union what will be the root inside
     * @throws SandboxException if one is there
     */
    static void refuseLinks(Path union) {
        for (Path part = DisplayInside.SOCKET; part.getParent() != null; part = part.getParent()) {
            if (Files.isSymbolicLink(union.resolve(Path.of("/").relativize(part)))) {
                throw new SandboxException(ExitCode.DATA, Words.say("display.link", part));
            }
        }
    }

    @Override
    public void close() {
        socket.close();
    }
}
