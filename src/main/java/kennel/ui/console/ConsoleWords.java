package kennel.ui.console;

import java.util.ResourceBundle;

/** Every word of the console that a user reads, from the resource bundle {@code kennel/console}. */
final class ConsoleWords {
    private static final ResourceBundle BUNDLE = ResourceBundle.getBundle("kennel.console");

    private ConsoleWords() {}

    /** Returns a sentence with {0}, {1} ... replaced by the values. */
    static String say(String key, Object... values) {
        String sentence = BUNDLE.getString(key);
        for (int number = 0; number < values.length; number++) {
            sentence = sentence.replace("{" + number + "}", String.valueOf(values[number]));
        }
        return sentence;
    }
}
