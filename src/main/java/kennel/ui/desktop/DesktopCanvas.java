package kennel.ui.desktop;

import java.awt.AWTEvent;
import java.awt.Canvas;
import java.awt.Color;
import java.awt.Component;
import java.awt.Dimension;
import java.awt.EventQueue;
import java.awt.Toolkit;
import java.awt.Window;
import java.awt.event.AWTEventListener;
import java.awt.event.FocusAdapter;
import java.awt.event.FocusEvent;
import java.awt.event.MouseEvent;
import java.awt.geom.AffineTransform;
import java.io.IOException;
import java.util.OptionalLong;
import javax.swing.SwingUtilities;
import javax.swing.Timer;
import kennel.x11.HolderWindow;

/**
 * Shows a nested server's window wherever this component is, and gives it the keyboard.
 *
 * <p>The toolkit gives a component another window whenever it is put elsewhere; the server's is taken out before and put
 * into the new one, so that nothing in it notices.
 */
final class DesktopCanvas extends Canvas {
    private static final long serialVersionUID = 1;
    private static final int SETTLING_MILLIS = 150;
    private static final Dimension LEAST = new Dimension(160, 120);

    private final transient HolderWindow holder;
    private final transient AWTEventListener clicks = this::takeFocusBack;
    private final Timer settled = new Timer(SETTLING_MILLIS, event -> settle());

    /** Makes it; on the Swing thread. */
    DesktopCanvas(HolderWindow holder) {
        this.holder = holder;
        setName("desktop.canvas");
        setBackground(Color.BLACK);
        setFocusable(true);
        setFocusTraversalKeysEnabled(false);
        setMinimumSize(LEAST);
        addFocusListener(new FocusAdapter() {
            @Override
            public void focusGained(FocusEvent event) {
                // If a click beside the server has made the window active, what was clicked wants the keyboard next.
                if (event.getCause() != FocusEvent.Cause.ACTIVATION) {
                    attempt(holder::focus);
                }
                settled.restart();
            }
        });
        settled.setRepeats(false);
        // That is no click into this component: it has the keyboard when the window is active again.
        holder.onClick(() -> EventQueue.invokeLater(this::requestFocusInWindow));
    }

    @Override
    public void addNotify() {
        super.addNotify();
        getToolkit().addAWTEventListener(clicks, AWTEvent.MOUSE_EVENT_MASK);
        // The window must be there before another connection's request for it.
        Toolkit.getDefaultToolkit().sync();
        OptionalLong window = ToolkitWindow.idOf(this);
        if (window.isPresent()) {
            attempt(() -> {
                holder.putInto(window.getAsLong());
                fit();
            });
        }
    }

    /** Later sizes come from the X server itself, which knows them in its own pixels. */
    private void fit() throws IOException {
        if (getWidth() > 1 && getHeight() > 1) {
            AffineTransform pixels = getGraphicsConfiguration().getDefaultTransform();
            holder.resize((int) (getWidth() * pixels.getScaleX()), (int) (getHeight() * pixels.getScaleY()));
        }
    }

    @Override
    public void removeNotify() {
        getToolkit().removeAWTEventListener(clicks);
        attempt(holder::takeOut);
        super.removeNotify();
    }

    /**
     * While the server has the keyboard, the toolkit takes its own window for inactive; a click beside the server is not
     * enough for window managers to change that, since for them the window is active all the time.
     */
    private void takeFocusBack(AWTEvent event) {
        if (event.getID() == MouseEvent.MOUSE_PRESSED && event.getSource() instanceof Component clicked) {
            Window window = SwingUtilities.getWindowAncestor(this);
            boolean here = clicked == window || SwingUtilities.getWindowAncestor(clicked) == window;
            if (here && window != null && !window.isFocused() && clicked != this) {
                window.requestFocus();
            }
        }
    }

    /**
     * Gives the server the keyboard if nothing else has taken it meanwhile, until the toolkit notices: a window manager's or
     * the toolkit's own request that comes late takes it from the server again, of which the toolkit tells nobody.
     */
    private void settle() {
        if (isFocusOwner()) {
            attempt(holder::focus);
            settled.restart();
        }
    }

    /** Something that is sent to the display. */
    private interface Message {
        void send() throws IOException;
    }

    private static void attempt(Message message) {
        try {
            message.send();
        } catch (IOException e) {
            // The display is gone, and this program's windows with it, or the desktop has been closed.
        }
    }
}
