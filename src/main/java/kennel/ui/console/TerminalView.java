package kennel.ui.console;

import java.awt.Color;
import java.awt.Dimension;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.Point;
import java.awt.Rectangle;
import java.awt.event.MouseEvent;
import java.awt.geom.AffineTransform;
import java.awt.im.InputMethodRequests;
import java.util.List;
import javax.accessibility.AccessibleContext;
import javax.accessibility.AccessibleRole;
import javax.accessibility.AccessibleText;
import javax.swing.JComponent;
import kennel.terminal.KeyEncoder;
import kennel.terminal.Snapshot;
import kennel.terminal.Terminal;

/** Shows a terminal; what the user does with it is left to its helpers. */
final class TerminalView extends JComponent {
    /** The name by which tests find it. */
    static final String NAME = "terminal";

    private static final long serialVersionUID = 1;
    private static final int FLASH_ALPHA = 60;

    private final transient Terminal terminal;
    private final transient TerminalInput input;
    private final transient Viewport viewport;
    private final transient ColourTable colours;
    private final transient Selection selection = new Selection();
    private final transient Search search;
    private final transient HoveredLink hovered;
    private final transient Frames frames = new Frames(this);
    private final transient BellFlash bell = new BellFlash(this::showAll);
    private final transient FontChoice font = new FontChoice();
    private final transient ComposedText composed =
            new ComposedText(this::cursorOnScreen, text -> type(KeyEncoder.text(text)), this::showAll);
    private final transient ScreenText screenText = new ScreenText(this);
    private final transient SizeReport sizeReport;
    private transient CellGrid grid;
    private transient ScreenPainter painter;

    TerminalView(Terminal terminal, TerminalInput input, ConsoleColours theme) {
        this.terminal = terminal;
        this.input = input;
        viewport = new Viewport(terminal);
        colours = new ColourTable(theme);
        search = new Search(terminal, this::showAll);
        hovered = new HoveredLink(viewport);
        sizeReport = new SizeReport(terminal, input);
        setName(NAME);
        setOpaque(true);
        setFocusable(true);
        setFocusTraversalKeysEnabled(false);
        setCursor(java.awt.Cursor.getPredefinedCursor(java.awt.Cursor.TEXT_CURSOR));
        setTheme(theme);
        measure(1);
        enableInputMethods(true);
        addInputMethodListener(composed);
    }

    Terminal terminal() {
        return terminal;
    }

    Viewport viewport() {
        return viewport;
    }

    Snapshot shown() {
        return viewport.shown();
    }

    Selection selection() {
        return selection;
    }

    Search search() {
        return search;
    }

    HoveredLink hovered() {
        return hovered;
    }

    CellGrid grid() {
        return grid;
    }

    ScreenText screenText() {
        return screenText;
    }

    void setTheme(ConsoleColours theme) {
        colours.setTheme(theme);
        terminal.setTheme(number -> new ColourTable(theme).resolve(0, number));
        setBackground(new Color(theme.background()));
        setForeground(new Color(theme.foreground()));
        showAll();
    }

    /** Adds an action that is run on the Swing thread after each frame. */
    void addFrameListener(Runnable listener) {
        frames.addListener(listener);
    }

    /** Asks for painting what has changed; from any thread. */
    void showChanges() {
        frames.ask();
    }

    /** Asks for painting everything. */
    void showAll() {
        frames.askForAll();
    }

    void ring() {
        bell.ring();
    }

    /** Sends bytes to the program that no key stands for. */
    void send(byte[] bytes) {
        if (bytes.length > 0) {
            input.send(bytes);
        }
    }

    /** Sends what a key means; the view jumps to where the program will show it. */
    void type(byte[] bytes) {
        if (bytes.length > 0) {
            if (!viewport.follows()) {
                viewport.follow();
                frames.ask();
            }
            if (!selection.isEmpty()) {
                selection.clear();
                showAll();
            }
            frames.restartBlinking();
            input.send(bytes);
        }
    }

    /** Makes characters larger by so many steps; 0 gives them their usual size. */
    void zoom(int steps) {
        if (steps == 0 ? font.reset() : font.zoom(steps)) {
            measure(grid.scale());
            fitTerminal();
            revalidate();
        }
    }

    private void measure(double scale) {
        grid = new CellGrid(font.fonts(scale), scale);
        painter = new ScreenPainter(grid.fonts(), colours, List.of(selection, search, hovered));
        showAll();
    }

    private void fitTerminal() {
        if (getWidth() > 0 && getHeight() > 0 && getGraphicsConfiguration() != null) {
            sizeReport.set(grid.columns(getWidth()), grid.rows(getHeight()));
            frames.ask();
        }
    }

    @Override
    public void setBounds(int x, int y, int width, int height) {
        boolean resized = width != getWidth() || height != getHeight();
        super.setBounds(x, y, width, height);
        if (resized) {
            followDevice();
            fitTerminal();
        }
    }

    @Override
    public void addNotify() {
        super.addNotify();
        followDevice();
        fitTerminal();
    }

    @Override
    public void removeNotify() {
        frames.stopBlinking();
        super.removeNotify();
    }

    private void followDevice() {
        if (getGraphicsConfiguration() != null) {
            double scale = getGraphicsConfiguration().getDefaultTransform().getScaleX();
            if (scale != grid.scale()) {
                measure(scale);
            }
        }
    }

    @Override
    public Dimension getPreferredSize() {
        return isPreferredSizeSet() ? super.getPreferredSize() : grid.size(shown().columns(), shown().rows());
    }

    @Override
    protected void paintComponent(Graphics graphics) {
        Graphics2D device = (Graphics2D) graphics.create();
        AffineTransform transform = device.getTransform();
        if (transform.getScaleX() != grid.scale()) {
            measure(transform.getScaleX());
        }
        colours.setProgram(shown().palette(), shown().isReverse());
        device.setColor(colours.colour(colours.background()));
        device.fillRect(0, 0, getWidth(), getHeight());
        double x = Math.round(transform.getTranslateX()) + grid.padding();
        double y = Math.round(transform.getTranslateY()) + grid.padding();
        device.setTransform(AffineTransform.getTranslateInstance(x, y));
        painter.setPhase(frames.isDark(), composed.isEmpty() ? frames.cursorLook() : CursorLook.HIDDEN);
        painter.paint(device, shown());
        paintComposed(device);
        device.dispose();
        if (bell.isOn()) {
            Color colour = new Color(colours.foreground());
            graphics.setColor(new Color(colour.getRed(), colour.getGreen(), colour.getBlue(), FLASH_ALPHA));
            graphics.fillRect(0, 0, getWidth(), getHeight());
        }
    }

    private void paintComposed(Graphics2D device) {
        int x = shown().cursor().column() * grid.fonts().width();
        int y = (int) Math.min(Viewport.cursorRow(shown()), shown().rows())
                * grid.fonts().height();
        composed.paint(device, grid.fonts(), colours, x, y);
    }

    private Rectangle cursorOnScreen() {
        Rectangle cell =
                grid.cell((int) Viewport.cursorRow(shown()), shown().cursor().column());
        if (isShowing()) {
            Point origin = getLocationOnScreen();
            cell.translate(origin.x, origin.y);
        }
        return cell;
    }

    @Override
    public InputMethodRequests getInputMethodRequests() {
        return composed;
    }

    @Override
    public String getToolTipText(MouseEvent event) {
        return hovered.link()
                .map(link -> ConsoleWords.say("link.hint", link.target()))
                .orElse(null);
    }

    @Override
    public AccessibleContext getAccessibleContext() {
        if (accessibleContext == null) {
            accessibleContext = new AccessibleTerminal();
            accessibleContext.setAccessibleName(ConsoleWords.say("view.name"));
        }
        return accessibleContext;
    }

    /** What a screen reader sees. */
    private final class AccessibleTerminal extends AccessibleJComponent {
        private static final long serialVersionUID = 1;

        @Override
        public AccessibleRole getAccessibleRole() {
            return AccessibleRole.TEXT;
        }

        @Override
        public AccessibleText getAccessibleText() {
            return screenText;
        }
    }
}
