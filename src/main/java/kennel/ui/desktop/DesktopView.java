package kennel.ui.desktop;

import java.awt.BorderLayout;
import java.awt.Component;
import java.awt.Container;
import java.awt.EventQueue;
import java.awt.GridBagLayout;
import java.util.Optional;
import javax.swing.JPanel;
import kennel.ui.wizard.Prose;

/** A desktop below its bar; where it cannot be shown here, a sentence that says so. */
final class DesktopView extends JPanel {
    /** The name by which tests find the sentence. */
    static final String MESSAGE = "desktop.message";

    private static final long serialVersionUID = 1;
    private static final int COLUMNS = 40;

    private final DesktopBar bar;
    private final Optional<DesktopCanvas> canvas;
    private Component shown;

    /** Makes it; on the Swing thread. */
    DesktopView(Desktop desktop) {
        super(new BorderLayout());
        bar = new DesktopBar(desktop);
        canvas = desktop.holder().map(DesktopCanvas::new);
        shown = canvas.isPresent() ? canvas.get() : sentence(DesktopWords.say("message.toplevel"));
        add(bar, BorderLayout.NORTH);
        add(shown, BorderLayout.CENTER);
        desktop.onEnd(() -> EventQueue.invokeLater(this::end));
    }

    DesktopBar bar() {
        return bar;
    }

    /** Returns whether the desktop itself is here, and not in a window of its server's. */
    boolean isEmbedded() {
        return canvas.isPresent();
    }

    /** Gives the keyboard to the desktop, also where the toolkit takes this window for inactive. */
    void focusDesktop() {
        if (shown instanceof DesktopCanvas there) {
            there.requestFocus();
        }
    }

    private void end() {
        bar.disableAll();
        remove(shown);
        shown = sentence(DesktopWords.say("message.ended"));
        add(shown, BorderLayout.CENTER);
        revalidate();
        repaint();
    }

    /** Returns a page with nothing on it but a sentence in its middle. */
    static Container sentence(String text) {
        Prose words = Prose.ofWidth(COLUMNS, Prose.Tone.QUIET, text);
        words.setName(MESSAGE);
        JPanel page = new JPanel(new GridBagLayout());
        page.add(words);
        return page;
    }
}
