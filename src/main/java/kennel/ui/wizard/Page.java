package kennel.ui.wizard;

import java.util.Objects;

/**
 * One page of a wizard.
 *
 * @param <S> the answers
 * @param name what tests and the layout call it
 * @param step what it decides
 * @param panel what it shows
 */
public record Page<S>(String name, Step<S> step, Panel<S> panel) {

    /** Checks that nothing is missing. */
    public Page {
        Objects.requireNonNull(name);
        Objects.requireNonNull(step);
        Objects.requireNonNull(panel);
    }
}
