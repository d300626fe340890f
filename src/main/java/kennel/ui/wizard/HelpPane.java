package kennel.ui.wizard;

import java.awt.BorderLayout;
import java.awt.Dimension;
import javax.swing.BorderFactory;
import javax.swing.JPanel;
import javax.swing.JScrollPane;
import javax.swing.ScrollPaneConstants;
import javax.swing.UIManager;

/** What there is to know about a page, beside it. */
final class HelpPane extends JPanel {
    private static final long serialVersionUID = 1;

    private static final int WIDTH_IN_PIXELS = 256;

    private final Prose text = new Prose(Prose.Tone.PLAIN);
    private final JScrollPane scroll = new JScrollPane(
            text, ScrollPaneConstants.VERTICAL_SCROLLBAR_AS_NEEDED, ScrollPaneConstants.HORIZONTAL_SCROLLBAR_NEVER);

    HelpPane() {
        super(new BorderLayout());
        text.setName(WizardPanel.HELP_TEXT);
        // With the keyboard in it, the arrows scroll.
        text.setFocusable(true);
        scroll.setBorder(null);
        add(scroll);
        setPreferredSize(new Dimension(WIDTH_IN_PIXELS, 0));
        setVisible(false);
        style();
    }

    void show(String help) {
        if (!help.equals(text.getText())) {
            text.setText(help);
            text.setCaretPosition(0);
        }
    }

    @Override
    public void updateUI() {
        super.updateUI();
        if (scroll != null) {
            style();
        }
    }

    private void style() {
        setBorder(BorderFactory.createMatteBorder(0, 1, 0, 0, UIManager.getColor("Separator.foreground")));
        scroll.setViewportBorder(BorderFactory.createEmptyBorder(16, 16, 16, 16));
        setBackground(UIManager.getColor("Wizard.stripBackground"));
        scroll.getViewport().setBackground(UIManager.getColor("Wizard.stripBackground"));
    }
}
