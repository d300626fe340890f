package kennel.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.Supplier;
import kennel.Kennel;
import kennel.sandbox.ExitCode;
import kennel.testlayers.Traces;

/** Says that Kennel refused something as it should: in one sentence, with its exit code, and changing nothing. */
final class Refusal {
    private Refusal() {}

    /** Runs Kennel and checks that it refuses; returns the sentence. */
    static String of(ExitCode code, String... arguments) {
        return of(code, () -> Kennel.run(arguments));
    }

    /** Does what must be refused, and returns the sentence. */
    static String of(ExitCode code, Supplier<Kennel.Result> attempt) {
        Traces before = Traces.now();
        Kennel.Result result = attempt.get();
        assertThat(result.exitCode()).as("%s", result).isEqualTo(code.number());
        assertThat(result.out()).isEmpty();
        List<String> sentences =
                result.err().lines().filter(line -> !line.startsWith("Try: ")).toList();
        assertThat(sentences).hasSize(1);
        String sentence = sentences.get(0);
        assertThat(sentence)
                .startsWith("kennel: ")
                .doesNotContain("Exception", "{0}", "should not have happened")
                .matches("[^\\p{Cntrl}]+");
        try {
            assertThat(before.left()).as("changed by a refusal").isEmpty();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
        return sentence;
    }
}
