package kennel.launcher;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import kennel.kernel.Fd;
import kennel.kernel.KernelException;
import kennel.sandbox.ExitCode;
import kennel.sandbox.SandboxException;
import kennel.sandbox.Text;
import kennel.sandbox.Words;

/** What a caller names and must own himself, so that he is given nothing of another user's by it. */
final class CallersFile {
    private static final int TYPE = 0170000;
    private static final int SOCKET = 0140000;
    private static final int REGULAR = 0100000;
    private static final int MOST_BYTES = 1024;

    private CallersFile() {}

    /**
     * Opens a socket, without connecting to it.
     *
     * @param owner the id of the user whose it must be
     * @param shown what it is called in a sentence
     * @param missing the sentence that it is not there, with the reason
     * @param foreign the sentence that it is no socket of his
     * @throws SandboxException with one of both
     */
    static Fd socket(Path path, int owner, Object shown, String missing, String foreign) {
        Fd socket;
        try {
            socket = Fd.openToLook(path);
        } catch (KernelException e) {
            throw new SandboxException(ExitCode.NO_INPUT, Words.say(missing, shown, e.reason()), e);
        }
        try {
            if (is(SOCKET, socket, owner)) {
                return socket;
            }
        } catch (IOException e) {
            socket.close();
            throw new SandboxException(ExitCode.NO_INPUT, Words.say(missing, shown, Text.visible(e)), e);
        }
        socket.close();
        throw new SandboxException(ExitCode.NO_PERMISSION, Words.say(foreign, shown));
    }

    private static boolean is(int type, Fd file, int owner) throws IOException {
        Map<String, Object> found = Files.readAttributes(file.path(), "unix:mode,uid");
        return ((Integer) found.get("mode") & TYPE) == type && (Integer) found.get("uid") == owner;
    }

    /**
     * Returns the content of a file with a cookie; nothing if there is far more in it.
     *
     * @param owner the id of the user whose file it must be
     * @throws SandboxException if it cannot be read, or is not his
     */
    static byte[] cookie(Path path, int owner) {
        String shown = Text.visible(path);
        try (Fd file = Fd.openToLook(path)) {
            if (!is(REGULAR, file, owner)) {
                throw new SandboxException(ExitCode.NO_PERMISSION, Words.say("cookie.foreign", shown));
            }
            return bytes(file);
        } catch (KernelException e) {
            throw new SandboxException(ExitCode.NO_INPUT, Words.say("cookie.missing", shown, e.reason()), e);
        } catch (IOException e) {
            throw new SandboxException(ExitCode.NO_INPUT, Words.say("cookie.missing", shown, Text.visible(e)), e);
        }
    }

    private static byte[] bytes(Fd file) throws IOException {
        try (InputStream in = Files.newInputStream(file.path())) {
            byte[] bytes = in.readNBytes(MOST_BYTES + 1);
            return bytes.length > MOST_BYTES ? new byte[0] : bytes;
        }
    }
}
