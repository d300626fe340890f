package kennel.ui.console;

import javax.swing.Timer;

/** Beats for what blinks: the cursor and texts; the beat starts anew with each key, so that the cursor stays visible. */
final class Blinker {
    private static final int MILLIS = 530;

    private final Timer timer;
    private boolean dark;

    Blinker(Runnable beat) {
        timer = new Timer(MILLIS, event -> {
            dark = !dark;
            beat.run();
        });
    }

    /** Returns whether what blinks is hidden just now. */
    boolean isDark() {
        return dark;
    }

    /** Beats while there is something that blinks. */
    void run(boolean wanted) {
        if (wanted != timer.isRunning()) {
            dark = false;
            if (wanted) {
                timer.start();
            } else {
                timer.stop();
            }
        }
    }

    /** Shows what blinks for the whole of a beat. */
    void restart() {
        dark = false;
        if (timer.isRunning()) {
            timer.restart();
        }
    }
}
