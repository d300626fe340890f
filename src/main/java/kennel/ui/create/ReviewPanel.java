package kennel.ui.create;

import java.awt.Font;
import java.awt.Toolkit;
import java.awt.datatransfer.StringSelection;
import javax.swing.JButton;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JScrollPane;
import javax.swing.JSplitPane;
import javax.swing.JTextArea;
import javax.swing.JTextField;
import javax.swing.ScrollPaneConstants;
import javax.swing.SwingConstants;
import javax.swing.UIManager;
import kennel.plan.Preview;
import kennel.ui.wizard.Mnemonics;
import kennel.ui.wizard.Panel;

/** The widgets of the last page: name, plan in plain words, configuration. */
final class ReviewPanel implements Panel<Choices> {
    static final String NAME = "review.name";
    static final String PLAN = "review.plan";
    static final String CONFIG = "review.config";
    static final String COPY = "review.copy";
    static final String SAVE_CONFIG = "review.saveconfig";
    static final String SAVE_SANDBOX = "review.savesandbox";
    static final String STATUS = "review.status";

    private static final double HALF = 0.5;

    /** Hears what the user does on the page. */
    interface Listener {
        /** Hears what was typed as the name. */
        void named(String typed);

        /** Wants the choices in a file. */
        void saveSandbox();

        /** Wants the configuration in a file. */
        void saveConfig(String config);
    }

    private final JPanel panel = new JPanel(Layouts.page("[grow,fill]", "[][grow,fill][]"));
    private final JTextField name = new JTextField();
    private final JTextArea plan = text(PLAN, true);
    private final JTextArea config = text(CONFIG, false);
    private final JLabel status = new JLabel();
    private final Listener listener;
    private boolean showing;
    private String summary = "";

    ReviewPanel(Listener listener) {
        this.listener = listener;
        name.setName(NAME);
        status.setName(STATUS);
        status.putClientProperty("html.disable", true);
        panel.add(above(), "wrap");
        panel.add(split(), "grow, hmin 0, wrap");
        panel.add(below(), "wmin 0");
        name.getDocument().addDocumentListener(new Typing(() -> {
            if (!showing) {
                listener.named(name.getText());
            }
        }));
        style();
    }

    private JComponent above() {
        JPanel row = new JPanel(Layouts.row("[][grow,fill][]"));
        JButton save = Mnemonics.on(new JButton(), CreateWords.say("button.savesandbox"));
        save.setName(SAVE_SANDBOX);
        save.addActionListener(event -> listener.saveSandbox());
        row.add(Mnemonics.on(new JLabel(), CreateWords.say("review.name"), name));
        row.add(name);
        row.add(save);
        return row;
    }

    private JComponent split() {
        JSplitPane split =
                new JSplitPane(JSplitPane.HORIZONTAL_SPLIT, side("review.plan", plan), side("review.config", config));
        split.setResizeWeight(HALF);
        split.setBorder(null);
        return split;
    }

    private static JComponent side(String heading, JTextArea text) {
        JPanel side = new JPanel(
                new net.miginfocom.swing.MigLayout("insets 0, gap 0 4, fill", "[grow,fill]", "[][grow,fill]"));
        JScrollPane scroll = new JScrollPane(text);
        if (text.getLineWrap()) {
            scroll.setHorizontalScrollBarPolicy(ScrollPaneConstants.HORIZONTAL_SCROLLBAR_NEVER);
        }
        side.add(Layouts.heading(new JLabel(CreateWords.say(heading))), "wrap");
        side.add(scroll, "grow, wmin 120, hmin 0, w 200");
        return side;
    }

    private JComponent below() {
        JPanel row = new JPanel(Layouts.row("[grow,fill][][]"));
        JButton copy = Mnemonics.on(new JButton(), CreateWords.say("button.copy"));
        copy.setName(COPY);
        copy.addActionListener(event -> copy());
        JButton save = Mnemonics.on(new JButton(), CreateWords.say("button.saveconfig"));
        save.setName(SAVE_CONFIG);
        save.addActionListener(event -> listener.saveConfig(config.getText()));
        row.add(status, "wmin 0");
        row.add(copy);
        row.add(save);
        return row;
    }

    private static JTextArea text(String name, boolean wraps) {
        JTextArea area = new JTextArea();
        area.setName(name);
        area.setEditable(false);
        area.setLineWrap(wraps);
        area.setWrapStyleWord(wraps);
        area.setMargin(new java.awt.Insets(6, 8, 6, 8));
        // Tab goes on to the next widget.
        area.setFocusTraversalKeys(java.awt.KeyboardFocusManager.FORWARD_TRAVERSAL_KEYS, null);
        area.setFocusTraversalKeys(java.awt.KeyboardFocusManager.BACKWARD_TRAVERSAL_KEYS, null);
        return area;
    }

    private void copy() {
        Toolkit.getDefaultToolkit().getSystemClipboard().setContents(new StringSelection(config.getText()), null);
    }

    /** Shows a preview, or that one is being made. */
    void show(Preview preview) {
        set(plan, summary + "\n" + ReviewStep.steps(preview));
        set(config, preview.config());
    }

    void showPlanning() {
        if (plan.getText().isEmpty()) {
            plan.setText(CreateWords.say("review.planning"));
        }
    }

    void showFault(String sentence) {
        set(plan, sentence);
        set(config, "");
    }

    void showStatus(String sentence) {
        status.setText(sentence);
        status.setToolTipText(null);
    }

    /** Keeps the place to which the reader has scrolled, if the text is the same. */
    private static void set(JTextArea area, String text) {
        if (!area.getText().equals(text)) {
            area.setText(text);
            area.setCaretPosition(0);
        }
    }

    private void style() {
        Font plain = UIManager.getFont("Label.font");
        config.setFont(new Font(Font.MONOSPACED, Font.PLAIN, plain.getSize()));
        plan.setFont(plain);
        status.setHorizontalAlignment(SwingConstants.LEADING);
    }

    @Override
    public JComponent component() {
        return panel;
    }

    @Override
    public JComponent first() {
        return name;
    }

    @Override
    public void show(Choices choices) {
        showing = true;
        try {
            if (!name.getText().equals(choices.name())) {
                name.setText(choices.name());
            }
            choices.offer().ifPresent(offer -> name.putClientProperty("JTextField.placeholderText", offer.freeName()));
            summary = String.join("\n", ReviewStep.summary(choices)) + "\n";
        } finally {
            showing = false;
        }
    }
}
