package kennel.cli;

import java.io.PrintWriter;
import java.util.Locale;
import kennel.sandbox.Words;

/** A question to the person at the terminal, whose answer is no unless it is yes. */
final class Confirmation {
    private Confirmation() {}

    /** Asks; without a terminal, the answer is no. */
    static boolean ask(String question, PrintWriter err) {
        if (System.console() == null) {
            return false;
        }
        err.print("kennel: " + question + " ");
        err.flush();
        String answer = System.console().readLine();
        return answer != null
                && Words.say("answer.yes").startsWith(answer.strip().toLowerCase(Locale.ROOT))
                && !answer.isBlank();
    }
}
