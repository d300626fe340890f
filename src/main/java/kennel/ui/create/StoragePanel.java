package kennel.ui.create;

import java.awt.CardLayout;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import javax.swing.ButtonGroup;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JRadioButton;
import javax.swing.JTextField;
import kennel.ui.wizard.Mnemonics;
import kennel.ui.wizard.Panel;
import kennel.ui.wizard.Prose;
import kennel.ui.wizard.Prose.Tone;

/** The widgets of the storage's page. */
final class StoragePanel implements Panel<Choices> {
    static final String HALF = "storage.half";
    static final String MOST = "storage.most";
    static final String SIZE = "storage.size";

    private static final int SIZE_COLUMNS = 8;

    static final String KEPT = "storage.kept";

    private final JPanel panel = new JPanel(new CardLayout());
    private final JPanel throwAway = new JPanel(Layouts.choices());
    private final Prose kept = new Prose(Tone.PLAIN);
    private final JRadioButton half = new JRadioButton();
    private final JRadioButton most = Mnemonics.on(new JRadioButton(), CreateWords.say("storage.most"));
    private final JTextField size = new JTextField(SIZE_COLUMNS);
    private final Prose memory = new Prose(Tone.QUIET);
    private final Consumer<UnaryOperator<Choices>> change;
    private boolean showing;

    StoragePanel(Consumer<UnaryOperator<Choices>> change) {
        this.change = change;
        half.setName(HALF);
        most.setName(MOST);
        size.setName(SIZE);
        ButtonGroup group = new ButtonGroup();
        group.add(half);
        group.add(most);
        JPanel row = new JPanel(Layouts.row("[][][]push"));
        row.add(most);
        row.add(size);
        JLabel unit = new JLabel(CreateWords.say("storage.unit"));
        unit.setEnabled(false);
        row.add(unit);
        throwAway.add(half, "wrap");
        throwAway.add(new Prose(Tone.QUIET, CreateWords.say("storage.half.what")), Layouts.BELOW_CHOICE);
        throwAway.add(row, "gaptop 12, wrap");
        throwAway.add(memory, "growx, wmin 0, gaptop 16, wrap");
        JPanel keeps = new JPanel(Layouts.choices());
        kept.setName(KEPT);
        kept.setFocusable(true);
        keeps.add(kept, "growx, wmin 0");
        panel.add(throwAway, MOST);
        panel.add(keeps, KEPT);
        half.addActionListener(event -> take(false));
        most.addActionListener(event -> {
            take(true);
            size.requestFocusInWindow();
            size.selectAll();
        });
        size.getDocument().addDocumentListener(new Typing(() -> {
            if (!showing) {
                take(true);
            }
        }));
    }

    private void take(boolean limited) {
        String typed = size.getText();
        change.accept(old -> old.withSize(limited, typed));
    }

    @Override
    public JComponent component() {
        return panel;
    }

    @Override
    public JComponent first() {
        if (kept.isShowing()) {
            return kept;
        }
        return most.isSelected() ? size : half;
    }

    @Override
    public void show(Choices choices) {
        showing = true;
        try {
            Mnemonics.on(half, StorageStep.half(choices));
            half.setSelected(!choices.limited());
            most.setSelected(choices.limited());
            if (!size.getText().equals(choices.size())) {
                size.setText(choices.size());
            }
            memory.setText(StorageStep.memory(choices));
            kept.setText(StorageStep.kept(choices).orElse(""));
            ((CardLayout) panel.getLayout()).show(panel, choices.kept().isPresent() ? KEPT : MOST);
        } finally {
            showing = false;
        }
    }
}
