package kennel.ui.desktop;

import java.awt.BorderLayout;
import java.awt.Dimension;
import java.awt.Image;
import java.awt.event.WindowAdapter;
import java.awt.event.WindowEvent;
import java.util.List;
import javax.swing.JButton;
import javax.swing.JFrame;
import javax.swing.JPanel;
import javax.swing.WindowConstants;
import kennel.ui.wizard.Mnemonics;
import net.miginfocom.swing.MigLayout;

/** A desktop in a tab, from which it can go into a window of its own and come back; the server notices nothing. */
public final class DesktopPanel extends JPanel {
    /** The name by which tests find the button that stands in for a desktop that is elsewhere. */
    static final String BACK = "desktop.back";

    private static final long serialVersionUID = 1;
    private static final Dimension SIZE = new Dimension(1024, 740);
    private static final Dimension LEAST = new Dimension(480, 320);

    private final transient Desktop desktop;
    private final transient List<Image> icons;
    private final String name;
    private final DesktopView view;
    private final JPanel elsewhere;
    private JFrame window;

    /**
     * Makes a tab; on the Swing thread.
     *
     * @param sandbox the sandbox's name, for the title of the window
     * @param icons of the window
     */
    public DesktopPanel(Desktop desktop, String sandbox, List<? extends Image> icons) {
        super(new BorderLayout());
        this.desktop = desktop;
        this.name = sandbox;
        this.icons = List.copyOf(icons);
        view = new DesktopView(desktop);
        elsewhere = elsewhere();
        if (view.isEmbedded()) {
            view.bar().offerMove(() -> {
                if (isApart()) {
                    moveBack();
                } else {
                    moveOut();
                }
            });
        }
        desktop.onEnd(() -> java.awt.EventQueue.invokeLater(this::moveBack));
        add(view, BorderLayout.CENTER);
    }

    private JPanel elsewhere() {
        JButton back = Mnemonics.on(new JButton(), DesktopWords.say("button.back"));
        back.setName(BACK);
        back.addActionListener(event -> moveBack());
        JPanel page = new JPanel(new MigLayout("fill, flowy, gapy 12", "[center]", "push[][]push"));
        page.add(DesktopView.sentence(DesktopWords.say("message.apart")));
        page.add(back);
        return page;
    }

    /** Returns whether its server runs, which is one of this program's. */
    public boolean isAlive() {
        return desktop.server().isAlive();
    }

    /** Returns whether the desktop is in a window of its own. */
    public boolean isApart() {
        return window != null;
    }

    /** Puts the desktop into a window of its own. */
    public void moveOut() {
        if (isApart() || !view.isEmbedded()) {
            return;
        }
        window = new JFrame(DesktopWords.say("window.title", name));
        window.setIconImages(icons);
        window.setDefaultCloseOperation(WindowConstants.DO_NOTHING_ON_CLOSE);
        window.addWindowListener(new WindowAdapter() {
            @Override
            public void windowClosing(WindowEvent event) {
                moveBack();
            }
        });
        show(elsewhere);
        view.bar().setApart(true);
        window.add(view);
        window.setMinimumSize(LEAST);
        window.setSize(SIZE);
        window.setLocationByPlatform(true);
        window.setVisible(true);
        view.focusDesktop();
    }

    /** Puts it back into this tab. */
    public void moveBack() {
        if (isApart()) {
            JFrame left = window;
            window = null;
            left.remove(view);
            view.bar().setApart(false);
            show(view);
            left.dispose();
            view.focusDesktop();
        }
    }

    private void show(JPanel page) {
        removeAll();
        add(page, BorderLayout.CENTER);
        revalidate();
        repaint();
    }

    /** Gives the keyboard to the desktop, wherever it is. */
    public void focusDesktop() {
        view.focusDesktop();
    }

    /** Closes the window of its own, if there is one, before the desktop is ended. */
    public void end() {
        moveBack();
    }
}
