package kennel.ui.wizard;

import java.awt.Color;
import javax.swing.JPanel;
import javax.swing.UIManager;
import net.miginfocom.swing.MigLayout;

/** The line between page and buttons that says why one cannot go on. */
final class MessageLine extends JPanel {
    private static final long serialVersionUID = 1;

    private final Prose sentence = new Prose(Prose.Tone.PLAIN);

    MessageLine() {
        super(new MigLayout("insets 8 16 8 16, fillx"));
        putClientProperty(Prose.WRAPS, true);
        sentence.setName(WizardPanel.MESSAGE);
        add(sentence, "growx, wmin 0");
        setVisible(false);
        style();
    }

    void show(String text) {
        sentence.setText(text);
        setVisible(!text.isEmpty());
    }

    @Override
    public void updateUI() {
        super.updateUI();
        if (sentence != null) {
            style();
        }
    }

    private void style() {
        Color background = UIManager.getColor("Wizard.faultBackground");
        setBackground(background);
        sentence.setForeground(UIManager.getColor("Wizard.faultForeground"));
    }
}
