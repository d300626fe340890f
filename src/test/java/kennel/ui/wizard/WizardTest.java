package kennel.ui.wizard;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Where a wizard stands after what is done to it. */
class WizardTest {
    private final List<String> told = new ArrayList<>();
    private final Wizard<String> wizard = new Wizard<>(List.of(step("a"), step("b"), step("c")), "abc");

    /** A step that wants its letter among the answers. */
    private static Step<String> step(String letter) {
        return new Step<>() {
            @Override
            public String title() {
                return letter;
            }

            @Override
            public String explanation() {
                return "";
            }

            @Override
            public String help() {
                return "";
            }

            @Override
            public Optional<String> fault(String answers) {
                return answers.contains(letter) ? Optional.empty() : Optional.of("no " + letter);
            }
        };
    }

    @Test
    void goesOnAndBackWithinItsSteps() {
        assertThat(wizard.canGoBack()).isFalse();
        wizard.back();
        assertThat(wizard.current()).isZero();
        wizard.next();
        wizard.next();
        assertThat(wizard.isLast()).isTrue();
        assertThat(wizard.canGoOn()).isFalse();
        wizard.next();
        assertThat(wizard.step().title()).isEqualTo("c");
        wizard.back();
        assertThat(wizard.step().title()).isEqualTo("b");
    }

    @Test
    void aFaultKeepsItFromGoingOnButNotBack() {
        wizard.next();
        wizard.change(answers -> "ac");
        assertThat(wizard.fault()).contains("no b");
        wizard.next();
        assertThat(wizard.current()).isEqualTo(1);
        wizard.back();
        assertThat(wizard.current()).isZero();
    }

    @Test
    void finishingGoesToTheFirstFault() {
        wizard.change(answers -> "a");
        assertThat(wizard.finish()).isEmpty();
        assertThat(wizard.step().title()).isEqualTo("b");
        wizard.change(answers -> "cba");
        assertThat(wizard.finish()).contains("cba");
    }

    @Test
    void tellsOfChangesAndOfNothingElse() {
        wizard.addListener(() -> told.add(wizard.answers() + wizard.current()));
        wizard.change(answers -> "abc");
        wizard.back();
        assertThat(told).isEmpty();
        wizard.change(answers -> "abcd");
        wizard.next();
        assertThat(told).containsExactly("abcd0", "abcd1");
    }
}
