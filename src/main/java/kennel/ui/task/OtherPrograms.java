package kennel.ui.task;

import java.awt.Toolkit;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;

/** The desktop's own programs. */
public final class OtherPrograms {
    private static final List<String> BROWSERS = List.of("xdg-open", "defaultbrowser");
    private static final List<String> FILE_MANAGERS =
            List.of("defaultfilemanager", "rox", "xdg-open", "spacefm", "pcmanfm", "thunar");

    private OtherPrograms() {}

    /** Opens an address, which is one argument and which no shell sees; beeps if there is no program for it. */
    public static void browse(URI address) {
        if (!start(BROWSERS, address.toString())) {
            Toolkit.getDefaultToolkit().beep();
        }
    }

    /** Shows a folder in the first file manager that there is; returns whether there is one. */
    public static boolean showFolder(Path folder) {
        return start(FILE_MANAGERS, folder.toString());
    }

    private static boolean start(List<String> programs, String argument) {
        for (String program : programs) {
            try {
                new ProcessBuilder(program, argument)
                        .redirectOutput(Redirect.DISCARD)
                        .redirectError(Redirect.DISCARD)
                        .start();
                return true;
            } catch (IOException e) {
                // not installed: the next one
            }
        }
        return false;
    }
}
