package kennel.ui.wizard;

import javax.swing.JComponent;

/**
 * The widgets of one question: shows the answers and tells what the user does, by callbacks given when it was made.
 *
 * @param <S> the answers
 */
public interface Panel<S> {

    /** Returns the widgets, always the same. */
    JComponent component();

    /** Returns the widget that has the keyboard when the page comes up. */
    JComponent first();

    /** Shows the answers; called after every change while the page is shown, and must not change them. */
    void show(S answers);
}
