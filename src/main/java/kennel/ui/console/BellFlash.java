package kennel.ui.console;

import java.util.concurrent.atomic.AtomicBoolean;
import javax.swing.SwingUtilities;
import javax.swing.Timer;

/** The bell: a short flash, at most twice a second, since more than three can cause seizures. */
final class BellFlash {
    private static final int MILLIS = 100;
    private static final long PAUSE_NANOS = 500_000_000;

    private final Runnable changed;
    private final Timer end;
    private final AtomicBoolean asked = new AtomicBoolean();
    private volatile long earliest = System.nanoTime();
    private boolean on;

    /** Makes a bell that tells, on the Swing thread, when it begins and when it ends. */
    BellFlash(Runnable changed) {
        this.changed = changed;
        end = new Timer(MILLIS, event -> set(false));
        end.setRepeats(false);
    }

    /** Rings; from any thread. */
    void ring() {
        if (System.nanoTime() - earliest >= 0 && asked.compareAndSet(false, true)) {
            SwingUtilities.invokeLater(this::start);
        }
    }

    private void start() {
        asked.set(false);
        long now = System.nanoTime();
        if (now - earliest >= 0) {
            earliest = now + PAUSE_NANOS;
            set(true);
            end.restart();
        }
    }

    private void set(boolean on) {
        this.on = on;
        changed.run();
    }

    boolean isOn() {
        return on;
    }
}
