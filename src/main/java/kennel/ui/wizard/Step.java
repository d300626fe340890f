package kennel.ui.wizard;

import java.util.Optional;

/**
 * One question: decides from the answers and remembers nothing.
 *
 * @param <S> the answers, an immutable value
 */
public interface Step<S> {

    /** Returns the question, as the page's title. */
    String title();

    /** Returns one line that explains it. */
    String explanation();

    /** Returns what there is to know before answering, in paragraphs. */
    String help();

    /**
     * Returns why one cannot go on from here, in one sentence; an empty sentence if the page itself says it.
     *
     * @param answers all answers so far
     */
    default Optional<String> fault(S answers) {
        return Optional.empty();
    }

    /** Returns what the button says that ends the wizard from here; empty if there is none. */
    default Optional<String> finish() {
        return Optional.empty();
    }
}
