package kennel.cli;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import kennel.sandbox.ExitCode;
import kennel.sandbox.SandboxException;
import kennel.sandbox.Text;
import kennel.sandbox.Words;

/** One of a few words that an option takes. */
final class Choice {
    private Choice() {}

    /**
     * Returns the value that a word means, in whatever case it is written.
     *
     * @throws SandboxException if it means none
     */
    static <E extends Enum<E>> E of(String option, String word, E[] values) {
        for (E value : values) {
            if (value.name().equalsIgnoreCase(word)) {
                return value;
            }
        }
        String words = Arrays.stream(values)
                .map(value -> value.name().toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(", "));
        throw new SandboxException(ExitCode.USAGE, Words.say("choice.bad", option, words, Text.visible(word)));
    }
}
