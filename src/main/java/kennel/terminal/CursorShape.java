package kennel.terminal;

/** What marks the place where the next character goes (DECSCUSR). */
public enum CursorShape {
    BLOCK,
    UNDERLINE,
    BAR
}
