package kennel.ui.wizard;

/**
 * Hears how a wizard ends.
 *
 * @param <S> the answers
 */
public interface Ending<S> {

    /** Gets the answers, with which all steps are content. */
    void finished(S answers);

    /** Hears that the user wants no result. */
    void cancelled();
}
