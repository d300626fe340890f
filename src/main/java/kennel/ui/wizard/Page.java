package kennel.ui.wizard;

import java.util.Objects;
import java.util.function.Supplier;

/**
 * One page of a wizard.
 *
 * @param <S> the answers
 */
public final class Page<S> {
    private final String name;
    private final Step<S> step;
    private final Supplier<Panel<S>> maker;
    private Panel<S> panel;

    /**
     * Describes a page.
     *
     * @param name what tests and the layout call it
     * @param step what it decides
     * @param maker makes what it shows, when it is shown for the first time: many wizards end on their first page
     */
    public Page(String name, Step<S> step, Supplier<Panel<S>> maker) {
        this.name = Objects.requireNonNull(name);
        this.step = Objects.requireNonNull(step);
        this.maker = Objects.requireNonNull(maker);
    }

    String name() {
        return name;
    }

    /** Returns what it decides. */
    public Step<S> step() {
        return step;
    }

    boolean isMade() {
        return panel != null;
    }

    Panel<S> panel() {
        if (panel == null) {
            panel = maker.get();
        }
        return panel;
    }
}
