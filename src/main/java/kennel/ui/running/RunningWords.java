package kennel.ui.running;

import java.util.ResourceBundle;
import kennel.sandbox.Words;

/** Every word of the window of running sandboxes, from the resource bundle {@code kennel/running}. */
final class RunningWords {
    private static final ResourceBundle BUNDLE = ResourceBundle.getBundle("kennel.running");

    private RunningWords() {}

    /** Returns a sentence with its placeholders filled; see {@link Words#fill}. */
    static String say(String key, Object... values) {
        return Words.fill(BUNDLE.getString(key), values);
    }

    /** Returns whether there is such a sentence. */
    static boolean knows(String key) {
        return BUNDLE.containsKey(key);
    }
}
