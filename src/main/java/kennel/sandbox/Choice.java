package kennel.sandbox;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** One of a few words that an option, or a line of a sandbox file, takes. */
public final class Choice {
    private Choice() {}

    /**
     * Returns the value that a word means, in whatever case it is written.
     *
     * @param what the option or key that takes it
     * @throws SandboxException if it means none
     */
    public static <E extends Enum<E>> E of(String what, String word, E[] values) {
        for (E value : values) {
            if (value.name().equalsIgnoreCase(word)) {
                return value;
            }
        }
        String words = Arrays.stream(values).map(Choice::word).collect(Collectors.joining(", "));
        throw new SandboxException(ExitCode.USAGE, Words.say("choice.bad", what, words, Text.visible(word)));
    }

    /** Returns the word for a value. */
    public static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
