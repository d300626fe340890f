package kennel.host;

import java.util.Optional;
import java.util.stream.Stream;

/** The X servers that show their screen in a window, the better one first: Xephyr(1), Xnest(1). */
public enum NestedKind {
    /** Draws by itself, in a window of any size. */
    XEPHYR("Xephyr", true),
    /** Has the server outside draw, in a window that keeps its size. */
    XNEST("Xnest", false);

    private final String program;
    private final boolean resizable;

    NestedKind(String program, boolean resizable) {
        this.program = program;
        this.resizable = resizable;
    }

    /** Returns the best one that is installed. */
    public static Optional<NestedKind> find(SearchPath path) {
        return Stream.of(values()).filter(kind -> path.has(kind.program)).findFirst();
    }

    /** Returns the name of its program. */
    public String program() {
        return program;
    }

    /** Returns whether its screen takes the size of the window that it fills. */
    public boolean isResizable() {
        return resizable;
    }
}
