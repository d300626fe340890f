package kennel.ui.desktop;

import java.util.ResourceBundle;
import kennel.sandbox.Words;

/** Every word of a sandbox's desktop, from the resource bundle {@code kennel/desktop}. */
final class DesktopWords {
    private static final ResourceBundle BUNDLE = ResourceBundle.getBundle("kennel.desktop");

    private DesktopWords() {}

    /** Returns a sentence with its placeholders filled; see {@link Words#fill}. */
    static String say(String key, Object... values) {
        return Words.fill(BUNDLE.getString(key), values);
    }
}
