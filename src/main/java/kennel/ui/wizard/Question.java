package kennel.ui.wizard;

import java.awt.Component;
import javax.swing.JOptionPane;

/** A question over a window, with answers in words of its own. */
public final class Question {
    private Question() {}

    /** How much depends on the answer. */
    public enum Weight {
        /** Little: Enter gives the first answer. */
        LIGHT(JOptionPane.QUESTION_MESSAGE),
        /** More: Enter gives the last answer, which changes nothing. */
        HEAVY(JOptionPane.QUESTION_MESSAGE),
        /** Something is lost: the same, with a warning sign. */
        GRAVE(JOptionPane.WARNING_MESSAGE);

        private final int sign;

        Weight(int sign) {
            this.sign = sign;
        }
    }

    /**
     * Asks; on the Swing thread, which waits for the answer.
     *
     * @param content a sentence, or widgets
     * @return the number of the answer, from 0; negative if the question was closed instead
     */
    public static int ask(Component owner, String title, Object content, Weight weight, String... answers) {
        return JOptionPane.showOptionDialog(
                owner,
                content,
                title,
                JOptionPane.DEFAULT_OPTION,
                weight.sign,
                null,
                answers,
                answers[weight == Weight.LIGHT ? 0 : answers.length - 1]);
    }
}
