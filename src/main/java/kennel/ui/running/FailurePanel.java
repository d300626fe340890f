package kennel.ui.running;

import java.awt.Font;
import java.awt.Toolkit;
import java.awt.datatransfer.StringSelection;
import java.util.Locale;
import java.util.Optional;
import javax.swing.JButton;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JScrollPane;
import javax.swing.JTextArea;
import javax.swing.JToggleButton;
import javax.swing.UIManager;
import kennel.ui.wizard.Mnemonics;
import kennel.ui.wizard.Prose;
import net.miginfocom.swing.MigLayout;

/** The page that says why a sandbox could not be started, and what can be done. */
final class FailurePanel extends JPanel {
    /** The names by which tests find the parts. */
    static final String REASON = "failure.reason";

    static final String ADVICE = "failure.advice";
    static final String BACK = "failure.back";
    static final String CONVERT = "failure.convert";
    static final String DETAILS = "failure.details";
    static final String TOLD = "failure.told";

    private static final long serialVersionUID = 1;
    private static final int PKEXEC_DISMISSED = 126;
    private static final int PKEXEC_REFUSED = 127;

    private final JTextArea told = new JTextArea();
    private final JButton wizard = new JButton();

    /**
     * Makes the page.
     *
     * @param code the exit code
     * @param everything what the launcher and LXC have told, line by line
     * @param back opens the wizard again, with everything as it was
     * @param convert takes over the image that was refused as one of the original scripts, if it was
     */
    FailurePanel(int code, String everything, Runnable back, Optional<Runnable> convert) {
        super(new MigLayout("insets 24 24 16 24, gap 8 12, fill, hidemode 3", "[grow,fill]", "[][][][grow,fill]"));
        JLabel heading = new JLabel(RunningWords.say("failure.title"));
        heading.putClientProperty("FlatLaf.styleClass", "h2");
        Prose reason = new Prose(Prose.Tone.PLAIN, reason(everything, code));
        reason.setName(REASON);
        Prose advice = new Prose(Prose.Tone.QUIET, RunningWords.say(adviceKey(everything, code)));
        advice.setName(ADVICE);
        JScrollPane details = details(everything, code);
        add(heading, "wrap");
        add(reason, "wmin 0, wrap");
        add(advice, "wmin 0, wrap");
        add(buttons(details, back, convert), "wrap");
        add(details, "hmin 80, grow");
    }

    /** The launcher says what failed in its last sentence; before it, LXC may have said a lot. */
    private static String reason(String everything, int code) {
        if (isRefused(everything, code)) {
            return RunningWords.say("failure.refused");
        }
        return everything
                .lines()
                .filter(Sentences::isOwn)
                .map(Sentences::plain)
                .reduce((earlier, later) -> later)
                .or(() -> everything.lines().reduce((earlier, later) -> later))
                .map(line -> line.substring(0, 1).toUpperCase(Locale.ROOT) + line.substring(1))
                .orElseGet(() -> RunningWords.say("failure.silent", code));
    }

    /** pkexec(1) exits so if nobody gives a password, or if there is nothing that asks; the launcher says nothing then. */
    private static boolean isRefused(String everything, int code) {
        return (code == PKEXEC_DISMISSED || code == PKEXEC_REFUSED)
                && everything.lines().noneMatch(Sentences::isOwn);
    }

    private static String adviceKey(String everything, int code) {
        if (isRefused(everything, code)) {
            return "failure.advice.refused";
        }
        String key = "failure.advice." + code;
        return RunningWords.knows(key) ? key : "failure.advice";
    }

    private JScrollPane details(String everything, int code) {
        told.setName(TOLD);
        told.setEditable(false);
        told.setText(everything + RunningWords.say("failure.code", code));
        told.setCaretPosition(0);
        JScrollPane scroll = new JScrollPane(told);
        scroll.setVisible(false);
        style();
        return scroll;
    }

    /** Gives the keyboard to the way back. */
    @Override
    public boolean requestFocusInWindow() {
        return wizard.requestFocusInWindow();
    }

    private JPanel buttons(JScrollPane details, Runnable back, Optional<Runnable> convert) {
        JPanel row = new JPanel(new MigLayout("insets 0, gap 8, hidemode 3"));
        JToggleButton show = Mnemonics.on(new JToggleButton(), RunningWords.say("button.details"));
        show.setName(DETAILS);
        JButton copy = Mnemonics.on(new JButton(), RunningWords.say("button.copy"));
        copy.setVisible(false);
        copy.addActionListener(event -> Toolkit.getDefaultToolkit()
                .getSystemClipboard()
                .setContents(new StringSelection(told.getText()), null));
        show.addActionListener(event -> {
            details.setVisible(show.isSelected());
            copy.setVisible(show.isSelected());
            revalidate();
        });
        Mnemonics.on(wizard, RunningWords.say("button.back"));
        wizard.setName(BACK);
        wizard.addActionListener(event -> back.run());
        convert.ifPresent(action -> {
            JButton button = Mnemonics.on(new JButton(), RunningWords.say("button.convert"));
            button.setName(CONVERT);
            button.addActionListener(event -> action.run());
            row.add(button);
        });
        row.add(wizard);
        row.add(show);
        row.add(copy);
        return row;
    }

    @Override
    public void updateUI() {
        super.updateUI();
        if (told != null) {
            style();
        }
    }

    private void style() {
        told.setFont(new Font(
                Font.MONOSPACED, Font.PLAIN, UIManager.getFont("Label.font").getSize()));
    }
}
