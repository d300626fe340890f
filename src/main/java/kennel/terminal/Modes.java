package kennel.terminal;

/** Which modes are set. */
final class Modes {
    private final boolean[] on = new boolean[Mode.values().length];
    MouseTracking mouse = MouseTracking.NONE;

    Modes() {
        reset();
    }

    boolean is(Mode mode) {
        return on[mode.ordinal()];
    }

    void set(Mode mode, boolean value) {
        on[mode.ordinal()] = value;
    }

    void reset() {
        for (Mode mode : Mode.values()) {
            set(mode, mode.initially());
        }
        mouse = MouseTracking.NONE;
    }

    InputModes input(boolean alternateScreen) {
        return new InputModes(
                is(Mode.APPLICATION_CURSOR),
                is(Mode.APPLICATION_KEYPAD),
                is(Mode.NEW_LINE),
                is(Mode.BACKSPACE_SENDS_BACKSPACE),
                is(Mode.BRACKETED_PASTE),
                is(Mode.FOCUS_EVENTS),
                is(Mode.ALTERNATE_SCROLL),
                alternateScreen,
                !is(Mode.ANSI),
                mouse,
                is(Mode.SGR_MOUSE));
    }
}
