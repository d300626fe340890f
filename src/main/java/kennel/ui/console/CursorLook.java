package kennel.ui.console;

import kennel.terminal.CursorShape;

/** How a cursor is painted: none, a hollow block without the focus, or the shape that the program wants. */
enum CursorLook {
    HIDDEN,
    HOLLOW,
    BLOCK,
    UNDERLINE,
    BAR;

    static CursorLook of(CursorShape shape) {
        return switch (shape) {
            case BLOCK -> BLOCK;
            case UNDERLINE -> UNDERLINE;
            case BAR -> BAR;
        };
    }
}
