package kennel.cli;

import java.io.PrintWriter;
import java.util.function.IntConsumer;
import kennel.sandbox.Words;

/** Tells a person at a terminal how far something is. */
final class Percentage implements IntConsumer {
    private final PrintWriter err;
    private int last = -1;

    Percentage(PrintWriter err) {
        this.err = err;
    }

    @Override
    public void accept(int percent) {
        if (percent != last && System.console() != null) {
            last = percent;
            err.print("\rkennel: " + Words.say("storage.making", percent));
            err.flush();
        }
    }
}
