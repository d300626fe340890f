package kennel.sandbox;

import java.util.ResourceBundle;

/** Every sentence that a user reads, from the resource bundle {@code kennel/words}. */
public final class Words {
    private static final ResourceBundle BUNDLE = ResourceBundle.getBundle("kennel.words");

    private Words() {}

    /**
     * Returns a sentence.
     *
     * @param key its key in the bundle
     * @param values what stands in place of the placeholders
     * @throws java.util.MissingResourceException if the bundle lacks the key
     */
    public static String say(String key, Object... values) {
        return fill(BUNDLE.getString(key), values);
    }

    /**
     * Returns a sentence of any bundle with its placeholders filled.
     *
     * <p>Placeholders are {@code {0}} to {@code {9}} and nothing else is special: apostrophes in translated
     * text stay as they are, and the classes of MessageFormat, slow to load, are not needed.
     */
    public static String fill(String pattern, Object... values) {
        StringBuilder sentence = new StringBuilder(pattern.length() + 32);
        for (int i = 0; i < pattern.length(); i++) {
            char c = pattern.charAt(i);
            if (c == '{' && i + 2 < pattern.length() && pattern.charAt(i + 2) == '}') {
                sentence.append(values[pattern.charAt(i + 1) - '0']);
                i += 2;
            } else {
                sentence.append(c);
            }
        }
        return sentence.toString();
    }
}
