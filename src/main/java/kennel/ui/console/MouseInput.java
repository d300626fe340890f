package kennel.ui.console;

import java.awt.Cursor;
import java.awt.event.MouseAdapter;
import java.awt.event.MouseEvent;
import java.awt.event.MouseWheelEvent;
import java.net.URI;
import java.util.Optional;
import java.util.function.Consumer;
import javax.swing.SwingUtilities;
import kennel.terminal.MouseEncoder;

/** Decides whom an event of the mouse is for: the program, a link, the selection, the menu or the view itself. */
final class MouseInput extends MouseAdapter {
    private static final int LINES_A_NOTCH = 3;

    private final TerminalView view;
    private final ViewActions actions;
    private final MouseReports reports;
    private final SelectingMouse selecting;
    private final Consumer<URI> opener;
    private double turned;

    MouseInput(TerminalView view, ViewActions actions, Clipboards clipboards, Consumer<URI> opener) {
        this.view = view;
        this.actions = actions;
        this.opener = opener;
        reports = new MouseReports(view);
        selecting = new SelectingMouse(view, clipboards);
    }

    @Override
    public void mousePressed(MouseEvent event) {
        view.requestFocusInWindow();
        if (reports.isProgram(event)) {
            reports.press(event);
        } else if (event.isPopupTrigger() || SwingUtilities.isRightMouseButton(event)) {
            actions.showMenu(event.getPoint());
        } else if (SwingUtilities.isMiddleMouseButton(event)) {
            actions.pasteSelected();
        } else if (SwingUtilities.isLeftMouseButton(event)) {
            selecting.press(event);
        }
    }

    @Override
    public void mouseReleased(MouseEvent event) {
        if (reports.isHeld()) {
            reports.release(event);
        } else {
            selecting.release();
        }
    }

    @Override
    public void mouseClicked(MouseEvent event) {
        boolean opens = event.isControlDown()
                && SwingUtilities.isLeftMouseButton(event)
                && event.getClickCount() == 1
                && !reports.isProgram(event);
        if (opens) {
            view.hovered().link().map(Links.Link::target).ifPresent(opener);
        }
    }

    @Override
    public void mouseDragged(MouseEvent event) {
        if (reports.isHeld()) {
            reports.move(event);
        } else if (SwingUtilities.isLeftMouseButton(event)) {
            selecting.drag(event);
        }
    }

    @Override
    public void mouseMoved(MouseEvent event) {
        if (reports.isProgram(event)) {
            reports.move(event);
        }
        Place cell = view.grid().cellAt(event.getPoint(), view.shown());
        hover(Links.at(view.shown(), cell, event.isControlDown()));
    }

    @Override
    public void mouseExited(MouseEvent event) {
        hover(Optional.empty());
    }

    private void hover(Optional<Links.Link> link) {
        if (view.hovered().set(link)) {
            view.setCursor(Cursor.getPredefinedCursor(link.isPresent() ? Cursor.HAND_CURSOR : Cursor.TEXT_CURSOR));
            view.showAll();
        }
    }

    @Override
    public void mouseWheelMoved(MouseWheelEvent event) {
        turned += event.getPreciseWheelRotation();
        int notches = (int) turned;
        if (notches == 0) {
            return;
        }
        turned -= notches;
        if (reports.isProgram(event)) {
            reports.wheel(event, notches);
        } else if (event.isControlDown()) {
            actions.zoom(-notches);
        } else {
            scroll(notches * LINES_A_NOTCH);
        }
    }

    private void scroll(int lines) {
        byte[] keys = MouseEncoder.alternateScroll(lines, view.terminal().inputModes());
        if (keys.length > 0) {
            view.send(keys);
        } else {
            view.viewport().scrollBy(lines);
            view.showChanges();
        }
    }
}
