package kennel.ui.look;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import kennel.sandbox.AtomicFile;

/** The look that the user chose, kept as one word in a file among the settings. */
public final class ThemeChoice {
    private static final long MOST_BYTES = 64;

    private final Path file;

    /** Keeps it in the given folder. */
    public ThemeChoice(Path folder) {
        file = folder.resolve("theme");
    }

    /** Returns it; empty if there is none, or if what lies there is no look. */
    public Optional<Theme> read() {
        try {
            if (!Files.isRegularFile(file) || Files.size(file) > MOST_BYTES) {
                return Optional.empty();
            }
            return Optional.of(Theme.valueOf(Files.readString(file).strip().toUpperCase(Locale.ROOT)));
        } catch (IOException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** Keeps it, and returns it. */
    public Theme write(Theme theme) throws IOException {
        Files.createDirectories(file.getParent());
        AtomicFile.write(file, theme.name().toLowerCase(Locale.ROOT) + "\n");
        return theme;
    }
}
