package kennel.ui.console;

import java.awt.event.FocusEvent;
import java.awt.event.FocusListener;
import java.awt.event.KeyEvent;
import java.awt.event.KeyListener;
import java.nio.charset.StandardCharsets;
import javax.swing.JComponent;
import javax.swing.KeyStroke;

/** Sends keys, and gaining and losing the focus, to the program. */
final class Typing implements KeyListener, FocusListener {
    private static final byte[] FOCUS_GAINED = "\033[I".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] FOCUS_LOST = "\033[O".getBytes(StandardCharsets.US_ASCII);

    private final TerminalView view;
    private final KeyTranslation translation = new KeyTranslation();
    private boolean shortcut;

    Typing(TerminalView view) {
        this.view = view;
    }

    @Override
    public void keyPressed(KeyEvent event) {
        KeyStroke stroke = KeyStroke.getKeyStrokeForEvent(event);
        shortcut = view.getInputMap(JComponent.WHEN_FOCUSED).get(stroke) != null;
        if (!shortcut) {
            view.type(translation.pressed(event, view.terminal().inputModes()));
            event.consume();
        }
    }

    @Override
    public void keyTyped(KeyEvent event) {
        // Swing carries a shortcut out; its character is not meant for the program.
        if (!shortcut) {
            view.type(translation.typed(event));
        }
        event.consume();
    }

    @Override
    public void keyReleased(KeyEvent event) {
        event.consume();
    }

    @Override
    public void focusGained(FocusEvent event) {
        report(FOCUS_GAINED);
    }

    @Override
    public void focusLost(FocusEvent event) {
        report(FOCUS_LOST);
    }

    private void report(byte[] change) {
        view.showAll();
        if (view.terminal().inputModes().focusEvents()) {
            view.send(change);
        }
    }
}
