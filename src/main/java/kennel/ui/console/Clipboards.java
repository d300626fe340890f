package kennel.ui.console;

import java.awt.Toolkit;
import java.awt.datatransfer.Clipboard;
import java.awt.datatransfer.DataFlavor;
import java.awt.datatransfer.StringSelection;
import java.awt.datatransfer.UnsupportedFlavorException;
import java.io.IOException;
import java.util.Optional;

/** The clipboard, and the selection that the middle button pastes. */
final class Clipboards {
    private final Clipboard clipboard;
    private final Clipboard primary;

    Clipboards(Toolkit toolkit) {
        clipboard = toolkit.getSystemClipboard();
        primary = toolkit.getSystemSelection();
    }

    void copy(String text) {
        set(clipboard, text);
    }

    void select(String text) {
        if (primary != null) {
            set(primary, text);
        }
    }

    Optional<String> copied() {
        return get(clipboard);
    }

    Optional<String> selected() {
        return get(primary == null ? clipboard : primary);
    }

    private static void set(Clipboard clipboard, String text) {
        try {
            clipboard.setContents(new StringSelection(text), null);
        } catch (IllegalStateException e) {
            return; // another program holds it just now: as if nothing had been copied
        }
    }

    private static Optional<String> get(Clipboard clipboard) {
        try {
            return Optional.ofNullable((String) clipboard.getData(DataFlavor.stringFlavor));
        } catch (UnsupportedFlavorException | IOException | IllegalStateException e) {
            return Optional.empty();
        }
    }
}
