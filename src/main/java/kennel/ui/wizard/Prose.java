package kennel.ui.wizard;

import javax.swing.JTextArea;
import javax.swing.UIManager;

/** Running text that wraps at its width and that nobody can edit or tab to. */
public final class Prose extends JTextArea {
    private static final long serialVersionUID = 1;

    /** How loud it speaks. */
    public enum Tone {
        /** As any label. */
        PLAIN,
        /** An explanation, less important than what it explains. */
        QUIET
    }

    /** Set on a panel that holds nothing else: its height, too, follows from its width. */
    public static final String WRAPS = "migLayout.dynamicAspectRatio";

    private final Tone tone;

    /** Makes a text in the given tone. */
    public Prose(Tone tone) {
        this.tone = tone;
        setLineWrap(true);
        setWrapStyleWord(true);
        setEditable(false);
        setFocusable(false);
        setOpaque(false);
        setBorder(null);
        paintLikeALabel();
    }

    /** Makes a text in the given tone. */
    public Prose(Tone tone, String text) {
        this(tone);
        setText(text);
    }

    /** Makes a text of so many letters' width, and as high as it is at that. */
    public static Prose ofWidth(int columns, Tone tone, String text) {
        Prose prose = new Prose(tone, text);
        prose.setColumns(columns);
        prose.setSize(prose.getPreferredSize().width, Short.MAX_VALUE);
        return prose;
    }

    @Override
    public void updateUI() {
        super.updateUI();
        if (tone != null) {
            paintLikeALabel();
        }
    }

    private void paintLikeALabel() {
        setFont(UIManager.getFont("Label.font"));
        setForeground(UIManager.getColor(tone == Tone.PLAIN ? "Label.foreground" : "Wizard.quietForeground"));
        setMargin(null);
    }
}
