package kennel.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import kennel.host.SoundServer;
import kennel.kernel.Fd;
import kennel.kernel.Mounts;
import kennel.plan.Layout;
import kennel.sandbox.ExitCode;
import kennel.sandbox.SandboxException;
import kennel.sandbox.Sound;
import kennel.sandbox.Text;
import kennel.sandbox.Words;

/** The socket of the caller's sound server, opened once: the one that was checked is the one that is shown inside. */
final class SoundSocket implements AutoCloseable {
    private final Fd socket;
    private final byte[] cookie;

    private SoundSocket(Fd socket, byte[] cookie) {
        this.socket = socket;
        this.cookie = cookie;
    }

    /**
     * Opens what a request gives; empty for sound that needs no server.
     *
     * @param caller the id of the user whose server and cookie it must be
     * @throws SandboxException if it is not given, or not the caller's
     */
    static Optional<SoundSocket> open(Sound sound, Optional<SoundServer> given, int caller) {
        if (given.isPresent() != (sound == Sound.SERVER)) {
            throw new SandboxException(
                    ExitCode.USAGE, Words.say(given.isPresent() ? "sound.unwanted" : "sound.missing"));
        }
        return given.map(server -> {
            byte[] cookie = server.cookie().map(path -> cookie(path, caller)).orElse(new byte[0]);
            return new SoundSocket(socket(server.socket(), caller), cookie);
        });
    }

    private static byte[] cookie(Path path, int caller) {
        byte[] cookie = CallersFile.cookie(path, caller);
        if (cookie.length != SoundServer.COOKIE_BYTES) {
            throw new SandboxException(
                    ExitCode.DATA, Words.say("sound.badcookie", Text.visible(path), SoundServer.COOKIE_BYTES));
        }
        return cookie;
    }

    private static Fd socket(Path path, int caller) {
        return CallersFile.socket(path, caller, Text.visible(path), "sound.none", "sound.foreign");
    }

    /** Shows the socket in the scratch, for LXC to show it inside, and writes its cookie. */
    void show(Mounts mounts) throws IOException {
        Files.createFile(Layout.SOUND);
        mounts.bindReadOnly(socket.path(), Layout.SOUND);
        // Root inside can write to it where ids are not shifted: one page, and no more of the scratch.
        Path access = OverlayFolder.makeFolders(Layout.SOUND_ACCESS);
        mounts.mount("kennel", access, "tmpfs", Mounts.NO_SETUID | Mounts.NO_DEVICES, "mode=0755,size=4k");
        new OverlayFolder(access).write(Path.of("/").resolve(access.relativize(Layout.SOUND_COOKIE)), cookie);
    }

    @Override
    public void close() {
        socket.close();
    }
}
