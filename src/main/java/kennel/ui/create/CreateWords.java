package kennel.ui.create;

import java.util.ResourceBundle;
import kennel.sandbox.Words;

/** Every word of the wizard that a user reads, from the resource bundle {@code kennel/create}. */
final class CreateWords {
    private static final ResourceBundle BUNDLE = ResourceBundle.getBundle("kennel.create");

    private CreateWords() {}

    /** Returns a sentence with its placeholders filled; see {@link Words#fill}. */
    static String say(String key, Object... values) {
        return Words.fill(BUNDLE.getString(key), values);
    }
}
