package kennel.launcher;

import java.io.PrintStream;
import kennel.kernel.Terminal;
import kennel.sandbox.Words;

/** Tells on standard error what the launcher does. */
final class Progress {
    private static final long SLOW_MILLIS = 400;

    private final PrintStream out;
    private final boolean verbose;
    private long last = System.nanoTime();

    Progress(PrintStream out, boolean verbose) {
        this.out = out;
        this.verbose = verbose;
    }

    /** Tells something the user should know in any case. */
    void warn(String sentence) {
        out.println("kennel: " + sentence);
    }

    /** Tells something that a person at a terminal likes to know and a script's log does not need. */
    void note(String sentence) {
        if (verbose || Terminal.isTerminal(2)) {
            out.println("kennel: " + sentence);
        }
    }

    /** Tells that a step was done, if each is wanted or this one was slow, and takes its time. */
    void done(String sentence) {
        long now = System.nanoTime();
        long millis = (now - last) / 1_000_000;
        if (verbose || millis >= SLOW_MILLIS) {
            out.println("kennel: " + Words.say("step.time", String.format("%4d", millis), sentence));
        }
        last = now;
    }
}
