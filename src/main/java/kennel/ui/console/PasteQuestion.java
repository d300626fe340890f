package kennel.ui.console;

import java.awt.BorderLayout;
import java.awt.Component;
import javax.swing.JCheckBox;
import javax.swing.JLabel;
import javax.swing.JOptionPane;
import javax.swing.JPanel;
import javax.swing.JScrollPane;
import javax.swing.JTextArea;
import kennel.terminal.InputModes;
import kennel.terminal.Paste;

/** Asks before a text is pasted that presses Enter, which would run commands that the user has perhaps never seen. */
final class PasteQuestion {
    private static final int LONGEST_SHOWN = 20_000;

    private boolean trusted;

    /** Returns whether a text may be sent; asks the user if that is in doubt. */
    boolean allows(Component parent, String text, InputModes modes) {
        return trusted || modes.bracketedPaste() || !Paste.pressesEnter(text) || ask(parent, text);
    }

    private boolean ask(Component parent, String text) {
        String shown = text.length() <= LONGEST_SHOWN ? text : text.substring(0, LONGEST_SHOWN) + "\n…";
        JTextArea area = new JTextArea(shown, 10, 60);
        area.setEditable(false);
        area.setCaretPosition(0);
        area.getAccessibleContext().setAccessibleName(ConsoleWords.say("paste.text"));
        JCheckBox always = new JCheckBox(ConsoleWords.say("paste.always"));
        JPanel panel = new JPanel(new BorderLayout(0, 8));
        panel.add(new JLabel(ConsoleWords.say("paste.question", Paste.lines(text))), BorderLayout.NORTH);
        panel.add(new JScrollPane(area), BorderLayout.CENTER);
        panel.add(always, BorderLayout.SOUTH);
        Object[] answers = {ConsoleWords.say("paste.yes"), ConsoleWords.say("paste.no")};
        int answer = JOptionPane.showOptionDialog(
                parent,
                panel,
                ConsoleWords.say("paste.title"),
                JOptionPane.YES_NO_OPTION,
                JOptionPane.PLAIN_MESSAGE,
                null,
                answers,
                answers[1]);
        boolean agreed = answer == JOptionPane.YES_OPTION;
        trusted = agreed && always.isSelected();
        return agreed;
    }
}
