package kennel.ui.running;

import java.awt.Component;
import java.awt.Font;
import java.awt.Toolkit;
import java.awt.datatransfer.StringSelection;
import javax.swing.JButton;
import javax.swing.JComponent;
import javax.swing.JDialog;
import javax.swing.JPanel;
import javax.swing.JScrollPane;
import javax.swing.JTextArea;
import javax.swing.KeyStroke;
import javax.swing.SwingUtilities;
import javax.swing.UIManager;
import kennel.sandbox.SandboxName;
import kennel.ui.wizard.Mnemonics;
import net.miginfocom.swing.MigLayout;

/** Shows what LXC was given, to be read and copied. */
final class ConfigurationDialog {
    /** The name by which tests find the text. */
    static final String TEXT = "configuration.text";

    private final JDialog dialog;

    ConfigurationDialog(Component owner, SandboxName name, String text) {
        dialog = new JDialog(
                SwingUtilities.getWindowAncestor(owner), RunningWords.say("configuration.title", name.id()));
        JTextArea area = new JTextArea(text, 24, 72);
        area.setName(TEXT);
        area.setEditable(false);
        area.setFont(new Font(
                Font.MONOSPACED, Font.PLAIN, UIManager.getFont("Label.font").getSize()));
        area.setCaretPosition(0);
        JButton copy = Mnemonics.on(new JButton(), RunningWords.say("button.copy"));
        copy.addActionListener(
                event -> Toolkit.getDefaultToolkit().getSystemClipboard().setContents(new StringSelection(text), null));
        JButton close = Mnemonics.on(new JButton(), RunningWords.say("button.close"));
        close.addActionListener(event -> dialog.dispose());
        JPanel content = new JPanel(new MigLayout("insets 12, gap 8, fill", "push[][]", "[grow,fill][]"));
        content.add(new JScrollPane(area), "spanx, grow, wrap");
        content.add(copy);
        content.add(close);
        content.registerKeyboardAction(
                event -> dialog.dispose(),
                KeyStroke.getKeyStroke("ESCAPE"),
                JComponent.WHEN_ANCESTOR_OF_FOCUSED_COMPONENT);
        dialog.setContentPane(content);
        dialog.getRootPane().setDefaultButton(close);
        dialog.pack();
        dialog.setLocationRelativeTo(owner);
    }

    void open() {
        dialog.setVisible(true);
    }
}
