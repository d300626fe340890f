package kennel.terminal;

import java.util.HashMap;
import java.util.Map;

/** Sets, resets, remembers and tells modes (SM, RM, DECSET, DECRST, DECRQM, XTSAVE, XTRESTORE). */
final class ModeSwitch {
    private static final int NOT_KNOWN = 0;
    private static final int SET = 1;
    private static final int RESET = 2;
    private static final int ORIGIN = 6;
    private static final int COLUMNS_132 = 3;
    private static final int MOST_SAVED = 64;

    private final Screen screen;
    private final Editor editor;
    private final Map<Integer, Boolean> saved = new HashMap<>();
    CursorShape shape = CursorShape.BLOCK;
    /** When the program began an update of the screen, in the units of System.nanoTime. */
    long updateStart;

    ModeSwitch(Screen screen, Editor editor) {
        this.screen = screen;
        this.editor = editor;
    }

    void set(boolean dec, Params params, boolean on) {
        for (int i = 0; i < params.count(); i++) {
            set(dec, params.get(i), on);
        }
    }

    private void set(boolean dec, int number, boolean on) {
        Mode mode = Mode.of(dec, number);
        if (mode != null) {
            if (mode == Mode.SYNCHRONIZED_OUTPUT && on && !screen.modes.is(mode)) {
                updateStart = System.nanoTime();
            }
            screen.modes.set(mode, on);
        } else if (dec) {
            act(number, on);
        }
    }

    private void act(int number, boolean on) {
        switch (number) {
            case COLUMNS_132 -> switchColumns();
            case ORIGIN -> {
                screen.cursor.origin = on;
                screen.moveTo(0, 0);
            }
            case 9 -> screen.modes.mouse = on ? MouseTracking.PRESSES : MouseTracking.NONE;
            case 1000 -> screen.modes.mouse = on ? MouseTracking.BUTTONS : MouseTracking.NONE;
            case 1002 -> screen.modes.mouse = on ? MouseTracking.DRAGS : MouseTracking.NONE;
            case 1003 -> screen.modes.mouse = on ? MouseTracking.MOTION : MouseTracking.NONE;
            case 47 -> screen.show(on);
            case 1047 -> alternate(on);
            case 1048 -> saveCursor(on);
            case 1049 -> alternateWithCursor(on);
            default -> {} // not known
        }
    }

    /** The window keeps its width: it is the user's. All else that the switch does is done. */
    private void switchColumns() {
        if (screen.modes.is(Mode.COLUMN_SWITCH)) {
            editor.eraseDisplay(2, false);
            screen.resetRegion();
            screen.moveTo(0, 0);
        }
    }

    private void saveCursor(boolean on) {
        if (on) {
            screen.saveCursor();
        } else {
            screen.restoreCursor();
        }
    }

    private void alternate(boolean on) {
        if (!on && screen.isAlternate()) {
            editor.eraseDisplay(2, false);
        }
        screen.show(on);
    }

    private void alternateWithCursor(boolean on) {
        if (on) {
            if (!screen.isAlternate()) {
                screen.saveCursor();
            }
            screen.show(true);
            editor.eraseDisplay(2, false);
        } else {
            screen.show(false);
            screen.restoreCursor();
        }
    }

    /** Remembers modes (XTSAVE). */
    void save(Params params) {
        for (int i = 0; i < params.count() && saved.size() < MOST_SAVED; i++) {
            int state = state(true, params.get(i));
            if (state != NOT_KNOWN) {
                saved.put(params.get(i), state == SET);
            }
        }
    }

    /** Sets modes as they were remembered (XTRESTORE). */
    void restore(Params params) {
        for (int i = 0; i < params.count(); i++) {
            Boolean on = saved.get(params.get(i));
            if (on != null) {
                set(true, params.get(i), on);
            }
        }
    }

    void forgetSaved() {
        saved.clear();
    }

    /** Returns what DECRQM answers: 0 not known, 1 set, 2 reset. */
    int state(boolean dec, int number) {
        Mode mode = Mode.of(dec, number);
        if (mode != null) {
            return screen.modes.is(mode) ? SET : RESET;
        }
        if (!dec) {
            return NOT_KNOWN;
        }
        return switch (number) {
            case ORIGIN -> screen.cursor.origin ? SET : RESET;
            case COLUMNS_132, 1048 -> RESET;
            case 47, 1047, 1049 -> screen.isAlternate() ? SET : RESET;
            case 9 -> mouse(MouseTracking.PRESSES);
            case 1000 -> mouse(MouseTracking.BUTTONS);
            case 1002 -> mouse(MouseTracking.DRAGS);
            case 1003 -> mouse(MouseTracking.MOTION);
            default -> NOT_KNOWN;
        };
    }

    private int mouse(MouseTracking tracking) {
        return screen.modes.mouse == tracking ? SET : RESET;
    }

    /** Sets the cursor's shape (DECSCUSR). */
    void setCursorStyle(int style) {
        if (style <= 6) {
            shape = CursorShape.values()[Math.max(0, style - 1) / 2];
            screen.modes.set(Mode.CURSOR_BLINK, style == 0 || style % 2 == 1);
        }
    }

    int cursorStyle() {
        return shape.ordinal() * 2 + (screen.modes.is(Mode.CURSOR_BLINK) ? 1 : 2);
    }

    /** Resets what a soft reset resets (DECSTR). */
    void softReset() {
        Modes modes = screen.modes;
        modes.set(Mode.CURSOR_VISIBLE, true);
        modes.set(Mode.INSERT, false);
        modes.set(Mode.AUTOWRAP, true);
        modes.set(Mode.REVERSE_WRAP, false);
        modes.set(Mode.APPLICATION_CURSOR, false);
        modes.set(Mode.APPLICATION_KEYPAD, false);
        modes.set(Mode.SYNCHRONIZED_OUTPUT, false);
        shape = CursorShape.BLOCK;
        modes.set(Mode.CURSOR_BLINK, true);
    }
}
