package kennel.ui.console;

import java.awt.Point;
import java.awt.Rectangle;
import java.awt.event.ActionEvent;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import javax.swing.AbstractAction;
import javax.swing.Action;
import javax.swing.JMenuItem;
import javax.swing.JPopupMenu;
import javax.swing.KeyStroke;
import kennel.terminal.InputModes;
import kennel.terminal.Paste;

/** What the user can do with a terminal's view, by keys or by its menu. */
final class ViewActions {
    private final TerminalView view;
    private final Clipboards clipboards;
    private final PasteQuestion question = new PasteQuestion();
    private final JPopupMenu menu = new JPopupMenu();

    ViewActions(TerminalView view, Clipboards clipboards, Runnable find) {
        this.view = view;
        this.clipboards = clipboards;
        menu.setName("terminal.menu");
        BooleanSupplier always = () -> true;
        add("copy", this::copy, () -> !view.selection().isEmpty(), "ctrl shift C", "ctrl INSERT");
        add("paste", this::paste, always, "ctrl shift V", "shift INSERT");
        menu.addSeparator();
        add("find", find, always, "ctrl shift F");
        menu.addSeparator();
        add("zoom.in", () -> zoom(1), always, "ctrl PLUS", "ctrl shift EQUALS", "ctrl EQUALS", "ctrl ADD");
        add("zoom.out", () -> zoom(-1), always, "ctrl MINUS", "ctrl SUBTRACT");
        add("zoom.reset", () -> zoom(0), always, "ctrl 0", "ctrl NUMPAD0");
        menu.addSeparator();
        add("reset", this::reset, always);
        add("clear", this::clearHistory, always);
        bind("menu", this::showMenuAtCursor, "CONTEXT_MENU", "shift F10");
        bind("scroll.page.up", () -> scroll(-page()), "shift PAGE_UP");
        bind("scroll.page.down", () -> scroll(page()), "shift PAGE_DOWN");
        bind("scroll.line.up", () -> scroll(-1), "ctrl shift UP");
        bind("scroll.line.down", () -> scroll(1), "ctrl shift DOWN");
        bind("scroll.top", () -> scroll(Integer.MIN_VALUE), "shift HOME");
        bind("scroll.bottom", () -> scroll(Integer.MAX_VALUE), "shift END");
    }

    private void add(String key, Runnable action, BooleanSupplier enabled, String... strokes) {
        JMenuItem item = new JMenuItem(bind(key, action, strokes));
        item.setText(ConsoleWords.say("menu." + key));
        item.setName("terminal." + key);
        if (strokes.length > 0) {
            item.setAccelerator(KeyStroke.getKeyStroke(strokes[0]));
        }
        menu.add(item);
        menu.addPropertyChangeListener("visible", event -> item.setEnabled(enabled.getAsBoolean()));
    }

    private Action bind(String key, Runnable action, String... strokes) {
        Action bound = new AbstractAction() {
            private static final long serialVersionUID = 1;

            @Override
            public void actionPerformed(ActionEvent event) {
                action.run();
            }
        };
        for (String stroke : List.of(strokes)) {
            view.getInputMap().put(KeyStroke.getKeyStroke(stroke), key);
        }
        view.getActionMap().put(key, bound);
        return bound;
    }

    void copy() {
        if (!view.selection().isEmpty()) {
            clipboards.copy(view.selection().text(view.terminal()));
        }
    }

    void paste() {
        paste(clipboards.copied());
    }

    void pasteSelected() {
        paste(clipboards.selected());
    }

    private void paste(Optional<String> text) {
        InputModes modes = view.terminal().inputModes();
        if (text.isPresent() && question.allows(view, text.get(), modes)) {
            view.type(Paste.bytes(text.get(), modes));
        }
    }

    void zoom(int steps) {
        view.zoom(steps);
    }

    private void reset() {
        view.terminal().reset();
        view.showAll();
    }

    private void clearHistory() {
        view.terminal().clearHistory();
        view.viewport().follow();
        view.showAll();
    }

    private int page() {
        return Math.max(1, view.shown().rows() - 1);
    }

    private void scroll(int rows) {
        view.viewport().scrollBy(rows);
        view.showChanges();
    }

    void showMenu(Point place) {
        menu.show(view, place.x, place.y);
    }

    private void showMenuAtCursor() {
        int row = (int) Math.min(view.shown().rows() - 1L, Viewport.cursorRow(view.shown()));
        Rectangle cell = view.grid().cell(row, view.shown().cursor().column());
        showMenu(new Point(cell.x + cell.width, cell.y + cell.height));
    }
}
