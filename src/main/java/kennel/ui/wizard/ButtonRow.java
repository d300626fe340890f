package kennel.ui.wizard;

import java.util.List;
import javax.swing.JButton;
import javax.swing.JComponent;
import javax.swing.JPanel;
import javax.swing.JToggleButton;
import net.miginfocom.swing.MigLayout;

/** The buttons below every page: help and what the program adds on the left, the way on at the right. */
final class ButtonRow extends JPanel {
    private static final long serialVersionUID = 1;

    private static final String GROUP = "insets 0, gap 8, hidemode 3";

    final JToggleButton help;
    final JButton cancel;
    final JButton back;
    final JButton next;
    final JButton finish = named(new JButton(), WizardPanel.FINISH);

    ButtonRow(Labels labels, List<JComponent> extras) {
        super(new MigLayout("insets 10 16 12 16, fillx", "[]push[]", "[]"));
        help = Mnemonics.on(named(new JToggleButton(), WizardPanel.HELP), labels.help());
        cancel = Mnemonics.on(named(new JButton(), WizardPanel.CANCEL), labels.cancel());
        back = Mnemonics.on(named(new JButton(), WizardPanel.BACK), labels.back());
        next = Mnemonics.on(named(new JButton(), WizardPanel.NEXT), labels.next());
        JPanel left = new JPanel(new MigLayout(GROUP));
        left.add(help);
        extras.forEach(left::add);
        JPanel right = new JPanel(new MigLayout(GROUP));
        for (JButton button : List.of(cancel, back, next, finish)) {
            right.add(button, "sg button");
        }
        add(left);
        add(right);
    }

    private static <C extends JComponent> C named(C component, String name) {
        component.setName(name);
        return component;
    }
}
