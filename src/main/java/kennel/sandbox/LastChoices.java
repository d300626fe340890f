package kennel.sandbox;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/** The choices of the last launch, kept as a sandbox file among the user's settings. */
public final class LastChoices {
    private static final String FILE = "last" + SandboxFile.SUFFIX;

    private final Path folder;

    /** Keeps them in the given folder. */
    public LastChoices(Path folder) {
        this.folder = folder;
    }

    /**
     * Returns the folder of this user's settings (XDG Base Directory Specification).
     *
     * @param environment the environment's variables
     * @param home the user's home
     */
    public static Path folder(Map<String, String> environment, Path home) {
        String base = environment.getOrDefault("XDG_CONFIG_HOME", "");
        return (base.startsWith("/") ? Path.of(base) : home.resolve(".config")).resolve("kennel");
    }

    /** Returns them; empty if there are none, or if what lies there cannot be read. */
    public Optional<Draft> read() {
        try {
            return Optional.of(SandboxFile.read(folder.resolve(FILE)));
        } catch (SandboxException e) {
            return Optional.empty();
        }
    }

    /**
     * Keeps a draft, but for its name, a storage that is kept, which the next sandbox shall not share, and what opens
     * this machine, which is to be chosen each time: its {@code /tmp} and its hardware.
     *
     * @throws SandboxException if it cannot be written
     */
    public void write(Draft draft) {
        Path file = folder.resolve(FILE);
        try {
            Files.createDirectories(folder);
            if (read().isEmpty()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new SandboxException(
                    ExitCode.CANNOT_CREATE,
                    Words.say("file.unwritable", Text.visible(file), Text.visible(String.valueOf(e.getMessage()))),
                    e);
        }
        boolean kept = StorageText.path(draft.storage()).isPresent();
        Draft shared = kept ? draft.withStorage(Draft.usual().storage()) : draft;
        Draft closed = draft.desktop() == Desktop.CLASSIC ? shared.withDesktop(Desktop.NONE) : shared;
        SandboxFile.write(file, closed.withPassthrough(Passthrough.NONE).withName(Optional.empty()));
    }
}
