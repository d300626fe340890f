package kennel.ui.console;

/** Marks parts of lines, to be shown in another colour. */
interface Highlighter {
    /** The cell is part of the selection. */
    int SELECTED = 1;
    /** The cell is part of a text that was searched for. */
    int MATCH = 2;
    /** The cell is part of the match that was jumped to. */
    int CURRENT_MATCH = 4;
    /** The cell is part of the link below the mouse. */
    int LINK = 8;

    /** Adds its marks to those of a line's columns. */
    void mark(long line, int[] marks);
}
