package kennel.launcher;

import java.io.PrintStream;
import kennel.kernel.Terminal;
import kennel.sandbox.Words;

/** Tells what the launcher does. */
final class Progress {
    /** Tenths of a millisecond from which a person at a terminal is told of a step even if nobody asked. */
    private static final long SLOW_TENTHS = 4000;

    private final PrintStream results;
    private final PrintStream out;
    private final boolean verbose;
    private long last = System.nanoTime();

    /** Makes one that gives results on one stream and tells everything else on another. */
    Progress(PrintStream results, PrintStream out, boolean verbose) {
        this.results = results;
        this.out = out;
        this.verbose = verbose;
    }

    /** Tells something the user should know in any case. */
    void warn(String sentence) {
        out.println("kennel: " + sentence);
    }

    /** Tells something that a person at a terminal likes to know and a script's log does not need. */
    void note(String sentence) {
        if (verbose || isWatched()) {
            out.println("kennel: " + sentence);
        }
    }

    /** Gives what a script asked for. */
    void result(String text) {
        results.println(text);
    }

    /** Tells that a step was done, if each is wanted or this one kept a person waiting, and takes its time. */
    void done(String sentence) {
        long now = System.nanoTime();
        long tenths = (now - last) / 100_000;
        if (verbose || tenths >= SLOW_TENTHS && isWatched()) {
            String millis = tenths / 10 + "." + tenths % 10;
            // By hand: the classes of String.format would cost more than most of what is timed here.
            String indent = " ".repeat(Math.max(0, 7 - millis.length()));
            out.println("kennel: " + indent + Words.say("step.time", millis, sentence));
        }
        last = now;
    }

    private static boolean isWatched() {
        return Terminal.isTerminal(2);
    }
}
