package kennel.ui.wizard;

import java.awt.Font;
import javax.swing.Icon;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.UIManager;
import net.miginfocom.swing.MigLayout;

/** The strip above every page: the program's icon, the question, one line that explains it, and how far one is. */
final class TitleStrip extends JPanel {
    private static final long serialVersionUID = 1;
    private static final float TITLE_SCALE = 1.4f;

    private final JLabel title = new JLabel();
    private final Prose explanation = new Prose(Prose.Tone.QUIET);
    private final JLabel progress = new JLabel();

    TitleStrip(Icon icon) {
        super(new MigLayout("insets 12 16 12 16, gap 12 2, fillx", "[][grow,fill][]", "[][]"));
        title.setName(WizardPanel.TITLE);
        progress.setEnabled(false);
        add(new JLabel(icon), "spany 2, aligny center");
        add(title, "wmin 0");
        add(progress, "aligny baseline, wrap");
        add(explanation, "spanx 2, growx, wmin 0");
        style();
    }

    void show(String question, String line, String place) {
        title.setText(question);
        explanation.setText(line);
        progress.setText(place);
    }

    @Override
    public void updateUI() {
        super.updateUI();
        if (title != null) {
            style();
        }
    }

    private void style() {
        Font plain = UIManager.getFont("Label.font");
        title.setFont(plain.deriveFont(Font.BOLD, plain.getSize2D() * TITLE_SCALE));
        setBackground(UIManager.getColor("Wizard.stripBackground"));
    }
}
