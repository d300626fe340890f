package kennel.terminal;

/** Which of the mouse's doings the program wants to hear of (xterm's ctlseqs, Mouse Tracking). */
public enum MouseTracking {
    NONE,
    /** Mode 9: buttons pressed. */
    PRESSES,
    /** Mode 1000: buttons pressed and released. */
    BUTTONS,
    /** Mode 1002: also motion while a button is held. */
    DRAGS,
    /** Mode 1003: any motion. */
    MOTION
}
