package kennel.ui.running;

import java.awt.KeyEventDispatcher;
import java.awt.KeyboardFocusManager;
import java.awt.Window;
import java.awt.event.KeyEvent;
import java.util.Map;
import java.util.stream.Collectors;
import javax.swing.JComponent;
import javax.swing.KeyStroke;
import javax.swing.SwingUtilities;

/**
 * Keys that are the window's own even while a terminal has the keyboard, which takes every other one: Ctrl+Shift and a
 * letter, as in other terminal windows, since no program inside can tell those from Ctrl and the letter.
 */
final class Shortcuts implements KeyEventDispatcher {
    private final JComponent owner;
    private final Map<KeyStroke, Runnable> deeds;

    /** Makes shortcuts for the window in which a component is. */
    Shortcuts(JComponent owner, Map<String, Runnable> deeds) {
        this.owner = owner;
        this.deeds = deeds.entrySet().stream()
                .collect(Collectors.toMap(entry -> KeyStroke.getKeyStroke(entry.getKey()), Map.Entry::getValue));
    }

    void install() {
        KeyboardFocusManager.getCurrentKeyboardFocusManager().addKeyEventDispatcher(this);
    }

    void remove() {
        KeyboardFocusManager.getCurrentKeyboardFocusManager().removeKeyEventDispatcher(this);
    }

    @Override
    public boolean dispatchKeyEvent(KeyEvent event) {
        Window active = KeyboardFocusManager.getCurrentKeyboardFocusManager().getActiveWindow();
        Runnable deed = deeds.get(KeyStroke.getKeyStrokeForEvent(event));
        if (deed == null || active != SwingUtilities.getWindowAncestor(owner)) {
            return false;
        }
        deed.run();
        return true;
    }
}
