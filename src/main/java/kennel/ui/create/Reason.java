package kennel.ui.create;

import java.util.Optional;
import javax.swing.JPanel;
import javax.swing.UIManager;
import kennel.ui.wizard.Prose;
import net.miginfocom.swing.MigLayout;

/** Why a choice is not to be had on this machine, on a ground of its own. */
final class Reason extends JPanel {
    private static final long serialVersionUID = 1;

    private final Prose sentence = new Prose(Prose.Tone.PLAIN);

    Reason(String name) {
        super(new MigLayout("insets 6 8 6 8, fillx"));
        putClientProperty(Prose.WRAPS, true);
        sentence.setName(name);
        add(sentence, "growx, wmin 0");
        style();
    }

    void show(Optional<String> why) {
        sentence.setText(why.orElse(""));
        setVisible(why.isPresent());
    }

    @Override
    public void updateUI() {
        super.updateUI();
        if (sentence != null) {
            style();
        }
    }

    private void style() {
        setBackground(UIManager.getColor("Wizard.faultBackground"));
        sentence.setForeground(UIManager.getColor("Wizard.faultForeground"));
    }
}
