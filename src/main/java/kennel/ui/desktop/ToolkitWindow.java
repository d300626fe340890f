package kennel.ui.desktop;

import java.awt.Component;
import java.util.OptionalLong;

/**
 * The X window of a component that has one of its own.
 *
 * <p>The toolkit has no public way to it; {@code lib/java.sh} opens the packages that are named here.
 */
final class ToolkitWindow {
    private static final String ACCESSOR = "sun.awt.AWTAccessor";
    private static final String COMPONENTS = "sun.awt.AWTAccessor$ComponentAccessor";
    private static final String WINDOW = "sun.awt.X11.XBaseWindow";

    private ToolkitWindow() {}

    /** Returns whether ids can be had at all: not of a toolkit without X, nor without those options. */
    static boolean isKnown() {
        try {
            Class<?> window = Class.forName(WINDOW);
            Class<?> accessor = Class.forName(ACCESSOR);
            return isOpen(window) && isOpen(accessor);
        } catch (ClassNotFoundException e) {
            return false;
        }
    }

    private static boolean isOpen(Class<?> type) {
        return type.getModule().isExported(type.getPackageName(), ToolkitWindow.class.getModule());
    }

    /** Returns the id of a component's window; nothing if it has none now. */
    static OptionalLong idOf(Component component) {
        try {
            Object accessor =
                    Class.forName(ACCESSOR).getMethod("getComponentAccessor").invoke(null);
            Object peer = Class.forName(COMPONENTS)
                    .getMethod("getPeer", Component.class)
                    .invoke(accessor, component);
            Class<?> window = Class.forName(WINDOW);
            return window.isInstance(peer)
                    ? OptionalLong.of((Long) window.getMethod("getWindow").invoke(peer))
                    : OptionalLong.empty();
        } catch (ReflectiveOperationException e) {
            return OptionalLong.empty();
        }
    }
}
