package kennel.ui.console;

import java.awt.Toolkit;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import kennel.terminal.Snapshot;

/** Paints a view frame by frame: the rows that have changed, what blinks, or everything. */
final class Frames {
    private final TerminalView view;
    private final FrameClock clock = new FrameClock(this::paint);
    private final Blinker blinker = new Blinker(this::beat);
    private final List<Runnable> listeners = new ArrayList<>();
    private boolean all = true;
    private boolean cursorBeats;

    Frames(TerminalView view) {
        this.view = view;
    }

    /** Adds an action that is run after each frame. */
    void addListener(Runnable listener) {
        listeners.add(listener);
    }

    /** Asks for a frame with what has changed; from any thread. */
    void ask() {
        clock.ask();
    }

    /** Asks for a frame with everything, even while the program holds its output back. */
    void askForAll() {
        all = true;
        clock.ask();
    }

    /** Shows what blinks for the whole of a beat. */
    void restartBlinking() {
        blinker.restart();
    }

    /** Ends the blinking, until the next frame with something that blinks. */
    void stopBlinking() {
        blinker.run(false);
    }

    /** Returns whether what blinks is hidden just now. */
    boolean isDark() {
        return blinker.isDark();
    }

    /** Returns how the cursor looks just now. */
    CursorLook cursorLook() {
        if (!view.isFocusOwner()) {
            return CursorLook.HOLLOW;
        }
        boolean hidden = isDark() && view.shown().cursor().blinking();
        return hidden ? CursorLook.HIDDEN : CursorLook.of(view.shown().cursor().shape());
    }

    private void beat() {
        all |= ScreenPainter.blinks(view.shown());
        cursorBeats = true;
        clock.ask();
    }

    private boolean paint() {
        if (view.terminal().isUpdating() && !all) {
            return false;
        }
        BitSet dirty = dirtyRows();
        if (view.isShowing()) {
            paint(dirty);
        }
        if (!dirty.isEmpty()) {
            view.screenText().changed();
        }
        blinker.run(view.isShowing() && (cursorBlinks() || ScreenPainter.blinks(view.shown())));
        listeners.forEach(Runnable::run);
        return true;
    }

    private BitSet dirtyRows() {
        BitSet dirty = view.viewport().update();
        view.selection().check(view.viewport());
        Snapshot shown = view.shown();
        if (all) {
            dirty.set(0, shown.rows());
        }
        long cursorRow = Viewport.cursorRow(shown);
        if (cursorBeats && cursorRow < shown.rows()) {
            dirty.set((int) cursorRow);
        }
        return dirty;
    }

    private void paint(BitSet dirty) {
        // Whatever changes all rows may have changed the colour of the edges too.
        if (all || dirty.cardinality() == view.shown().rows()) {
            view.paintImmediately(0, 0, view.getWidth(), view.getHeight());
        } else {
            for (int first = dirty.nextSetBit(0); first >= 0; ) {
                int end = dirty.nextClearBit(first);
                view.paintImmediately(view.grid().rows(first, end - first, view.getWidth()));
                first = dirty.nextSetBit(end);
            }
        }
        all = false;
        cursorBeats = false;
        Toolkit.getDefaultToolkit().sync();
    }

    private boolean cursorBlinks() {
        Snapshot shown = view.shown();
        return view.isFocusOwner()
                && shown.cursor().blinking()
                && shown.cursor().visible();
    }
}
