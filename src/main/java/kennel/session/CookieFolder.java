package kennel.session;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import kennel.sandbox.ExitCode;
import kennel.sandbox.SandboxException;
import kennel.sandbox.Text;
import kennel.sandbox.Words;
import kennel.x11.XAuthority;

/** A private folder with a new cookie in it, in memory where there is a place for that (XDG_RUNTIME_DIR). */
final class CookieFolder {
    private static final String PREFIX = "kennel-desktop-";
    private static final FileAttribute<?> PRIVATE_FOLDER =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));
    private static final FileAttribute<?> PRIVATE_FILE =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));

    private final Path folder;

    private CookieFolder(Path folder) {
        this.folder = folder;
    }

    /**
     * Makes one.
     *
     * @throws SandboxException if it cannot be written
     */
    static CookieFolder make(Map<String, String> environment) {
        Path temporary = Path.of(System.getProperty("java.io.tmpdir"));
        Path runtime = Path.of(environment.getOrDefault("XDG_RUNTIME_DIR", ""));
        Path above = runtime.isAbsolute() && Files.isWritable(runtime) ? runtime : temporary;
        CookieFolder made = null;
        try {
            made = new CookieFolder(Files.createTempDirectory(above, PREFIX, PRIVATE_FOLDER));
            Files.createFile(made.cookie(), PRIVATE_FILE);
            Files.write(made.cookie(), XAuthority.random().bytes());
            return made;
        } catch (IOException e) {
            if (made != null) {
                made.close();
            }
            String reason = Text.visible(String.valueOf(e.getMessage()));
            throw new SandboxException(ExitCode.CANNOT_CREATE, Words.say("nested.nofolder", reason), e);
        }
    }

    Path path() {
        return folder;
    }

    Path cookie() {
        return folder.resolve("cookie");
    }

    Path keymap() {
        return folder.resolve("keymap.xkb");
    }

    /** Removes it; the server's guard does the same. */
    void close() {
        for (Path file : new Path[] {cookie(), keymap(), folder}) {
            try {
                Files.deleteIfExists(file);
            } catch (IOException e) {
                // The guard is removing it.
            }
        }
    }
}
