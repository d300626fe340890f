package kennel.ui.console;

import java.awt.event.InputEvent;
import java.awt.event.MouseEvent;
import javax.swing.SwingUtilities;
import kennel.terminal.InputModes;
import kennel.terminal.Modifiers;
import kennel.terminal.MouseAction;
import kennel.terminal.MouseButton;
import kennel.terminal.MouseEncoder;

/** Reports the mouse to a program that asked for it. */
final class MouseReports {
    private final TerminalView view;
    private MouseButton held = MouseButton.NONE;
    private int lastColumn = -1;
    private int lastRow = -1;

    MouseReports(TerminalView view) {
        this.view = view;
    }

    /** Returns whether an event is the program's: it asked for it, and the user does not hold Shift. */
    boolean isProgram(MouseEvent event) {
        return view.viewport().follows()
                && MouseEncoder.isReported(modifiers(event), view.terminal().inputModes());
    }

    /** Returns whether a button is held whose press was reported. */
    boolean isHeld() {
        return held != MouseButton.NONE;
    }

    void press(MouseEvent event) {
        held = button(event);
        report(MouseAction.PRESS, held, event);
    }

    void release(MouseEvent event) {
        report(MouseAction.RELEASE, button(event), event);
        held = MouseButton.NONE;
    }

    /** Reports a move if it led to another cell. */
    void move(MouseEvent event) {
        Place cell = view.grid().cellAt(event.getPoint(), view.shown());
        int row = (int) (cell.line() - view.shown().screenTop());
        if (cell.column() != lastColumn || row != lastRow) {
            report(MouseAction.MOVE, held, event);
        }
    }

    /** Reports turns of the wheel. */
    void wheel(MouseEvent event, int notches) {
        for (int notch = 0; notch < Math.abs(notches); notch++) {
            report(MouseAction.PRESS, notches < 0 ? MouseButton.WHEEL_UP : MouseButton.WHEEL_DOWN, event);
        }
    }

    private void report(MouseAction action, MouseButton button, MouseEvent event) {
        Place cell = view.grid().cellAt(event.getPoint(), view.shown());
        lastColumn = cell.column();
        lastRow = (int) (cell.line() - view.shown().screenTop());
        InputModes modes = view.terminal().inputModes();
        view.send(MouseEncoder.encode(action, button, lastColumn, lastRow, modifiers(event), modes));
    }

    private static MouseButton button(MouseEvent event) {
        if (SwingUtilities.isLeftMouseButton(event)) {
            return MouseButton.LEFT;
        }
        return SwingUtilities.isMiddleMouseButton(event) ? MouseButton.MIDDLE : MouseButton.RIGHT;
    }

    static Modifiers modifiers(InputEvent event) {
        return new Modifiers(
                event.isShiftDown(), event.isAltDown() || event.isMetaDown(), event.isControlDown(), false);
    }
}
