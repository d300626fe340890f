package kennel.terminal;

/**
 * The cursor as it is to be shown.
 *
 * @param row row of the screen, 0 at its top; not of the snapshot, which may be scrolled back
 * @param column column of the screen, 0 at the left; before the last character's end while a wrap is due
 * @param visible whether the program wants it shown
 * @param shape its shape
 * @param blinking whether it blinks
 */
public record CursorView(int row, int column, boolean visible, CursorShape shape, boolean blinking) {}
