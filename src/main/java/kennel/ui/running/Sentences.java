package kennel.ui.running;

import kennel.sandbox.Text;
import kennel.ui.wizard.Prose;

/** Sentences in dialogs, and those of the launcher. */
final class Sentences {
    private static final int COLUMNS = 48;
    private static final String OWN = "kennel: ";

    private Sentences() {}

    /** Returns a text that wraps, and in which nothing is taken for HTML. */
    static Prose wrapped(String sentence) {
        return Prose.ofWidth(COLUMNS, Prose.Tone.PLAIN, sentence);
    }

    /** Returns whether a line is the launcher's own and not one of LXC's. */
    static boolean isOwn(String line) {
        return line.startsWith(OWN);
    }

    /** Returns a line as it is to be read: without the program's name, and with nothing hidden in it. */
    static String plain(String line) {
        String visible = Text.visible(line);
        return isOwn(visible) ? visible.substring(OWN.length()).stripLeading() : visible;
    }
}
