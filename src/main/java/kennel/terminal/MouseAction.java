package kennel.terminal;

/** What is done with a mouse. */
public enum MouseAction {
    /** A button goes down, or a wheel turns by one notch. */
    PRESS,
    RELEASE,
    /** The mouse moved to another cell, with a button held or none. */
    MOVE
}
