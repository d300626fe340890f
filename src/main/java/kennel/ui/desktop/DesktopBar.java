package kennel.ui.desktop;

import java.awt.Component;
import java.awt.EventQueue;
import java.util.Locale;
import javax.swing.DefaultListCellRenderer;
import javax.swing.JButton;
import javax.swing.JComboBox;
import javax.swing.JLabel;
import javax.swing.JList;
import javax.swing.JPanel;
import javax.swing.UIManager;
import kennel.ui.wizard.Mnemonics;
import kennel.ui.wizard.Prose;
import kennel.x11.ClipboardFlow;
import net.miginfocom.swing.MigLayout;

/** The line above a desktop: which ways copied text may go and what that means, and where the desktop is shown. */
final class DesktopBar extends JPanel {
    /** The names by which tests find the parts. */
    static final String CLIPBOARD = "desktop.clipboard";

    static final String MEANING = "desktop.meaning";
    static final String MOVE = "desktop.move";

    private static final long serialVersionUID = 1;

    private final JComboBox<ClipboardFlow> clipboard = new JComboBox<>(ClipboardFlow.values());
    private final Prose meaning = new Prose(Prose.Tone.QUIET);
    private final JButton move = new JButton();

    DesktopBar(Desktop desktop) {
        super(new MigLayout("insets 8 12 8 12, gap 8, fillx, hidemode 3", "[][][grow,fill][]", "[center]"));
        clipboard.setName(CLIPBOARD);
        clipboard.setRenderer(new FlowCell());
        // A light list would be hidden behind the desktop's window.
        clipboard.setLightWeightPopupEnabled(false);
        clipboard.setSelectedItem(desktop.clipboard());
        meaning.setName(MEANING);
        move.setName(MOVE);
        move.setVisible(false);
        add(Mnemonics.on(new JLabel(), DesktopWords.say("clipboard.label"), clipboard));
        add(clipboard);
        add(meaning, "wmin 0, hmin pref");
        add(move);
        if (desktop.hasClipboard()) {
            explain();
            clipboard.addActionListener(event -> {
                desktop.setClipboard(chosen());
                explain();
            });
            desktop.onClipboardLost(reason -> EventQueue.invokeLater(this::loseClipboard));
        } else {
            clipboard.setEnabled(false);
            meaning.setText(DesktopWords.say("clipboard.none"));
        }
        style();
    }

    private ClipboardFlow chosen() {
        return clipboard.getItemAt(clipboard.getSelectedIndex());
    }

    private void explain() {
        meaning.setText(DesktopWords.say("meaning." + key(chosen())));
        revalidate();
    }

    private void loseClipboard() {
        clipboard.setEnabled(false);
        meaning.setText(DesktopWords.say("clipboard.lost"));
    }

    /** Shows a button that moves the desktop elsewhere. */
    void offerMove(Runnable moved) {
        move.addActionListener(event -> moved.run());
        move.setVisible(true);
        setApart(false);
    }

    /** Says on that button whether the desktop is in a window of its own now. */
    void setApart(boolean apart) {
        String words = apart ? DesktopWords.say("button.back") : DesktopWords.say("button.own");
        Mnemonics.on(move, words);
        move.setToolTipText(apart ? DesktopWords.say("hint.back") : DesktopWords.say("hint.own"));
    }

    void disableAll() {
        clipboard.setEnabled(false);
        move.setEnabled(false);
        meaning.setText("");
    }

    private static String key(ClipboardFlow flow) {
        return flow.name().toLowerCase(Locale.ROOT);
    }

    @Override
    public void updateUI() {
        super.updateUI();
        style();
    }

    private void style() {
        setBackground(UIManager.getColor("Wizard.stripBackground"));
    }

    /** A choice, in words. */
    private static final class FlowCell extends DefaultListCellRenderer {
        private static final long serialVersionUID = 1;

        @Override
        public Component getListCellRendererComponent(
                JList<?> list, Object value, int index, boolean selected, boolean focused) {
            String words = value instanceof ClipboardFlow flow ? DesktopWords.say("flow." + key(flow)) : "";
            return super.getListCellRendererComponent(list, words, index, selected, focused);
        }
    }
}
