package kennel.ui.console;

import java.util.Optional;
import kennel.terminal.Snapshot;

/** The link below the mouse. */
final class HoveredLink implements Highlighter {
    private final Viewport viewport;
    private Links.Link link;

    HoveredLink(Viewport viewport) {
        this.viewport = viewport;
    }

    Optional<Links.Link> link() {
        return Optional.ofNullable(link);
    }

    /** Sets the link, or none; returns whether that is another one than before. */
    boolean set(Optional<Links.Link> found) {
        Links.Link before = link;
        link = found.orElse(null);
        return before == null ? link != null : !before.equals(link);
    }

    @Override
    public void mark(long line, int[] marks) {
        if (link == null) {
            return;
        }
        if (link.range() != null) {
            link.range().mark(line, LINK, marks);
            return;
        }
        Snapshot shown = viewport.shown();
        int row = (int) (line - shown.top());
        for (int column = 0; column < marks.length; column++) {
            if (shown.linkNumber(row, column) == link.number()) {
                marks[column] |= LINK;
            }
        }
    }
}
