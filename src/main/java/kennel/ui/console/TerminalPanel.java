package kennel.ui.console;

import java.awt.BorderLayout;
import java.net.URI;
import java.util.function.Consumer;
import javax.swing.JPanel;
import javax.swing.JScrollBar;
import javax.swing.ToolTipManager;
import kennel.terminal.Snapshot;
import kennel.terminal.Terminal;

/** A terminal with its scrollbar and its find bar, to be put into a window. */
public final class TerminalPanel extends JPanel {
    private static final long serialVersionUID = 1;

    private final TerminalView view;
    private final JScrollBar scrollbar = new JScrollBar();
    private boolean adjusting;

    /**
     * Makes a panel; on the Swing thread.
     *
     * @param terminal what it shows
     * @param input where keys go
     * @param colours the theme
     * @param opener is given the links that the user clicks: http, https and mailto, chosen by the program inside
     */
    public TerminalPanel(Terminal terminal, TerminalInput input, ConsoleColours colours, Consumer<URI> opener) {
        super(new BorderLayout());
        view = new TerminalView(terminal, input, colours);
        FindBar findBar = new FindBar(view);
        Clipboards clipboards = new Clipboards(getToolkit());
        ViewActions actions = new ViewActions(view, clipboards, findBar::open);
        MouseInput mouse = new MouseInput(view, actions, clipboards, opener);
        view.addMouseListener(mouse);
        view.addMouseMotionListener(mouse);
        view.addMouseWheelListener(mouse);
        Typing typing = new Typing(view);
        view.addKeyListener(typing);
        view.addFocusListener(typing);
        view.addFrameListener(this::showPlace);
        ToolTipManager.sharedInstance().registerComponent(view);
        scrollbar.setName("terminal.scrollbar");
        scrollbar.addAdjustmentListener(event -> scroll(event.getValue()));
        add(view, BorderLayout.CENTER);
        add(scrollbar, BorderLayout.LINE_END);
        add(findBar, BorderLayout.SOUTH);
        showPlace();
    }

    /** Shows what was written to the terminal, soon; from any thread. */
    public void showChanges() {
        view.showChanges();
    }

    /** Rings the bell; from any thread. */
    public void ring() {
        view.ring();
    }

    /** Changes the colours, as when the desktop's theme changes. */
    public void setColours(ConsoleColours colours) {
        view.setTheme(colours);
    }

    @Override
    public boolean requestFocusInWindow() {
        return view.requestFocusInWindow();
    }

    private void showPlace() {
        Snapshot shown = view.shown();
        int rows = shown.rows();
        int value = (int) Math.min(Integer.MAX_VALUE / 2, shown.top() - shown.oldestLine());
        int maximum = (int) Math.min(Integer.MAX_VALUE / 2, shown.screenTop() - shown.oldestLine()) + rows;
        adjusting = true;
        scrollbar.setValues(value, rows, 0, maximum);
        scrollbar.setBlockIncrement(Math.max(1, rows - 1));
        adjusting = false;
    }

    private void scroll(int value) {
        if (!adjusting) {
            view.viewport().scrollTo(view.shown().oldestLine() + value);
            view.showChanges();
        }
    }
}
