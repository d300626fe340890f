package kennel.sandbox;

/** The screen that programs inside can show windows on. */
public enum Desktop {
    /** None. */
    NONE,
    /** An X server outside that shows this sandbox alone: its socket and its cookie are inside, nothing else. */
    NESTED,
    /** This machine's {@code /tmp}, and with it the way to every X server outside that asks for no cookie. */
    CLASSIC
}
