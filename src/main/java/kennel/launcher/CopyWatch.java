package kennel.launcher;

import java.util.Timer;
import java.util.TimerTask;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import kennel.sandbox.Words;

/** Tells twice a second how far a copy is. */
final class CopyWatch {
    private static final int MILLIS = 500;
    private static final int PERCENT = 100;

    private final Timer timer = new Timer(true);
    private final TimerTask task;

    /**
     * Makes one.
     *
     * @param all how many bytes there are to copy
     * @param done returns how many have been
     */
    CopyWatch(long all, LongSupplier done, Consumer<String> told) {
        task = new TimerTask() {
            @Override
            public void run() {
                long percent = Math.min(PERCENT - 1, done.getAsLong() * PERCENT / Math.max(1, all));
                told.accept(Words.say("keep.copying", Math.max(0, percent)));
            }
        };
    }

    void begin() {
        timer.schedule(task, MILLIS, MILLIS);
    }

    void end() {
        timer.cancel();
    }
}
