package kennel.x11;

/** Which ways copied text may go. */
public enum ClipboardFlow {
    /** None. */
    OFF,
    /** What is copied here can be pasted in the sandbox. */
    IN,
    /** What is copied in the sandbox can be pasted here. */
    OUT,
    /** Both ways. */
    BOTH;

    boolean in() {
        return this == IN || this == BOTH;
    }

    boolean out() {
        return this == OUT || this == BOTH;
    }
}
