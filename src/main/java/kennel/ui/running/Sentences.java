package kennel.ui.running;

import kennel.ui.wizard.Prose;

/** Text for dialogs. */
final class Sentences {
    private static final int COLUMNS = 48;

    private Sentences() {}

    /** Returns a text that wraps, and in which nothing is taken for HTML. */
    static Prose wrapped(String sentence) {
        Prose text = new Prose(Prose.Tone.PLAIN, sentence);
        text.setColumns(COLUMNS);
        text.setSize(text.getPreferredSize().width, Short.MAX_VALUE);
        return text;
    }
}
