package kennel.ui.console;

import java.awt.EventQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import javax.swing.Timer;

/**
 * Says when to paint: at once after a pause, at most 60 times a second under load.
 *
 * <p>There is never more than one event of it in the queue, and it leaves the Swing thread at least half of the time,
 * so keys and clicks come through however much is printed.
 */
final class FrameClock {
    private static final long FRAME_NANOS = 1_000_000_000 / 60;
    private static final long NANOS_A_MILLI = 1_000_000;
    private static final int RETRY_MILLIS = 5;

    private final BooleanSupplier frame;
    private final AtomicBoolean asked = new AtomicBoolean();
    private final Timer timer;
    private long earliest = System.nanoTime();

    /**
     * Makes a clock.
     *
     * @param frame paints, on the Swing thread; returns false if it has to be asked again soon
     */
    FrameClock(BooleanSupplier frame) {
        this.frame = frame;
        timer = new Timer(RETRY_MILLIS, event -> paint());
        timer.setRepeats(false);
    }

    /** Asks for a frame; from any thread, as often as there is something new. */
    void ask() {
        if (asked.compareAndSet(false, true)) {
            EventQueue.invokeLater(this::paintWhenDue);
        }
    }

    private void paintWhenDue() {
        long wait = earliest - System.nanoTime();
        if (wait <= 0) {
            paint();
        } else {
            again((int) ((wait + NANOS_A_MILLI - 1) / NANOS_A_MILLI));
        }
    }

    private void paint() {
        // Before the frame, so that whatever changes while it is painted asks for the next one.
        asked.set(false);
        long start = System.nanoTime();
        boolean done = frame.getAsBoolean();
        long end = System.nanoTime();
        earliest = start + Math.max(FRAME_NANOS, 2 * (end - start));
        if (!done && asked.compareAndSet(false, true)) {
            again(RETRY_MILLIS);
        }
    }

    private void again(int millis) {
        timer.setInitialDelay(millis);
        timer.restart();
    }
}
