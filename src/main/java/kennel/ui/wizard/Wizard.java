package kennel.ui.wizard;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * The answers, the steps, and the current one among them.
 *
 * @param <S> the answers
 */
public final class Wizard<S> {
    private final List<Step<S>> steps;
    private final List<Runnable> listeners = new ArrayList<>();
    private S answers;
    private int current;

    /** Makes a wizard that stands at the first of its steps. */
    public Wizard(List<? extends Step<S>> steps, S answers) {
        this.steps = List.copyOf(steps);
        this.answers = Objects.requireNonNull(answers);
    }

    /** Has something done after every change of the answers or of the current step. */
    public void addListener(Runnable listener) {
        listeners.add(listener);
    }

    /** Returns the answers as they are now. */
    public S answers() {
        return answers;
    }

    /** Returns the number of the current step, from 0. */
    public int current() {
        return current;
    }

    /** Returns the current step. */
    public Step<S> step() {
        return steps.get(current);
    }

    /** Puts other answers in the place of these. */
    public void change(UnaryOperator<S> change) {
        S changed = Objects.requireNonNull(change.apply(answers));
        if (!changed.equals(answers)) {
            answers = changed;
            tell();
        }
    }

    /** Returns why one cannot go on from the current step. */
    public Optional<String> fault() {
        return step().fault(answers);
    }

    /** Returns whether there is a step before this one. */
    public boolean canGoBack() {
        return current > 0;
    }

    /** Returns whether there is a step after this one and nothing speaks against going there. */
    public boolean canGoOn() {
        return !isLast() && fault().isEmpty();
    }

    /** Returns whether this is the last step. */
    public boolean isLast() {
        return current == steps.size() - 1;
    }

    /** Goes back one step, if there is one. */
    public void back() {
        if (canGoBack()) {
            goTo(current - 1);
        }
    }

    /** Goes on by one step, if that is allowed. */
    public void next() {
        if (canGoOn()) {
            goTo(current + 1);
        }
    }

    /** Returns the answers if all steps are content; else goes to the first that is not. */
    public Optional<S> finish() {
        for (int i = 0; i < steps.size(); i++) {
            if (steps.get(i).fault(answers).isPresent()) {
                goTo(i);
                return Optional.empty();
            }
        }
        return Optional.of(answers);
    }

    private void goTo(int step) {
        if (step != current) {
            current = step;
            tell();
        }
    }

    private void tell() {
        List.copyOf(listeners).forEach(Runnable::run);
    }
}
