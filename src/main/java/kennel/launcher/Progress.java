package kennel.launcher;

import java.io.PrintStream;
import java.util.Timer;
import java.util.TimerTask;
import java.util.function.BooleanSupplier;
import kennel.kernel.Terminal;
import kennel.sandbox.Words;

/** Tells what the launcher does. */
final class Progress {
    /** Tenths of a millisecond from which a person at a terminal is told of a step even if nobody asked. */
    private static final long SLOW_TENTHS = 4000;

    private final PrintStream results;
    private final PrintStream out;
    private final boolean verbose;
    private final BooleanSupplier watched;
    private Boolean isWatched;
    private long last = System.nanoTime();
    private Timer timer;
    private TimerTask waiting;

    /** Makes one that gives results on one stream and tells everything else on another. */
    Progress(PrintStream results, PrintStream out, boolean verbose) {
        this(results, out, verbose, () -> Terminal.isTerminal(2));
    }

    /** Makes one that is told whether a person watches. */
    Progress(PrintStream results, PrintStream out, boolean verbose, BooleanSupplier watched) {
        this.results = results;
        this.out = out;
        this.verbose = verbose;
        this.watched = watched;
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

    /** Tells what a step does while it does it, if a person waits for it at a terminal. */
    void begin(String sentence) {
        if (!isWatched()) {
            return;
        }
        if (timer == null) {
            timer = new Timer(true);
        }
        waiting = new TimerTask() {
            @Override
            public void run() {
                out.println("kennel: " + Words.say("step.now", sentence));
            }
        };
        timer.schedule(waiting, SLOW_TENTHS / 10);
    }

    /** Tells that a step was done, if each is wanted or this one kept a person waiting, and takes its time. */
    void done(String sentence) {
        if (waiting != null) {
            waiting.cancel();
        }
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

    /** Asks once: a start has as many steps as layers. */
    private boolean isWatched() {
        if (isWatched == null) {
            isWatched = watched.getAsBoolean();
        }
        return isWatched;
    }
}
