package kennel.ui.create;

import java.awt.Dimension;
import java.awt.event.KeyAdapter;
import java.awt.event.KeyEvent;
import java.io.File;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import javax.swing.JButton;
import javax.swing.JComponent;
import javax.swing.JFileChooser;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JScrollPane;
import javax.swing.JTextField;
import kennel.ui.wizard.Mnemonics;
import kennel.ui.wizard.Panel;

/** The widgets of the layers' page. */
final class LayersPanel implements Panel<Choices> {
    static final String TABLE = "layers.table";
    static final String FILTER = "layers.filter";
    static final String SUMMARY = "layers.summary";
    static final String WHY = "layers.why";
    static final String ADD = "layers.add";
    static final String REMOVE = "layers.remove";
    static final String UP = "layers.up";
    static final String DOWN = "layers.down";
    static final String ALL = "layers.all";
    static final String NONE = "layers.none";

    /** Hears what the user does with the layers. */
    interface Listener {
        /** Changes the stack. */
        void change(UnaryOperator<LayerStack> change);

        /** Adds files at a place of the stack. */
        void add(List<Path> files, int place);
    }

    private final JPanel panel = new JPanel(Layouts.page("[grow,fill]", "[][grow,fill][][]"));
    private final LayerTableModel model = new LayerTableModel();
    private final LayerTable table;
    private final JTextField filter = new JTextField();
    private final JLabel summary = new JLabel();
    private final Reason why = new Reason(WHY);
    private final JButton remove;
    private final JButton up;
    private final JButton down;
    private final Listener listener;
    private Choices shown;

    LayersPanel(Listener listener) {
        this.listener = listener;
        table = new LayerTable(model, listener);
        remove = button(REMOVE, "button.remove", table::removeSelected);
        up = button(UP, "button.up", () -> table.moveSelected(true));
        down = button(DOWN, "button.down", () -> table.moveSelected(false));
        table.setName(TABLE);
        filter.setName(FILTER);
        summary.setName(SUMMARY);
        JScrollPane scroll = new JScrollPane(table);
        scroll.setPreferredSize(new Dimension(0, 0));
        // Dropping below the last row is dropping too.
        scroll.setTransferHandler(table.getTransferHandler());
        panel.add(above(), "growx, wrap");
        panel.add(scroll, "grow, wrap");
        panel.add(why, "growx, wmin 0, wrap");
        panel.add(below(), "growx");
        filter.getDocument().addDocumentListener(new Typing(this::filter));
        table.getSelectionModel().addListSelectionListener(event -> follow());
        follow();
    }

    private JComponent above() {
        JPanel row = new JPanel(Layouts.row("[][grow,fill][][]"));
        filter.putClientProperty("JTextField.placeholderText", CreateWords.say("layers.filter"));
        filter.putClientProperty("JTextField.showClearButton", true);
        filter.addKeyListener(new FilterKeys());
        row.add(Mnemonics.on(new JLabel(), CreateWords.say("layers.filter.label"), filter));
        row.add(filter, "wmin 60");
        row.add(button(ALL, "button.all", () -> tickShown(true)));
        row.add(button(NONE, "button.none", () -> tickShown(false)));
        return row;
    }

    private JComponent below() {
        JPanel row = new JPanel(Layouts.row("[][][][]push[]"));
        row.add(button(ADD, "button.add", this::choose));
        row.add(remove);
        row.add(up);
        row.add(down);
        row.add(summary, "wmin 0");
        return row;
    }

    /** Makes a button for something with the list, which has the keyboard again afterwards. */
    private JButton button(String name, String words, Runnable deed) {
        JButton button = Mnemonics.on(new JButton(), CreateWords.say(words));
        button.setName(name);
        button.addActionListener(event -> {
            deed.run();
            table.requestFocusInWindow();
        });
        return button;
    }

    private void tickShown(boolean tick) {
        List<Integer> places = model.places();
        listener.change(stack -> stack.tick(places, tick));
    }

    private void choose() {
        JFileChooser chooser = new JFileChooser();
        chooser.setDialogTitle(CreateWords.say("add.title"));
        chooser.setFileSelectionMode(JFileChooser.FILES_AND_DIRECTORIES);
        chooser.setMultiSelectionEnabled(true);
        if (chooser.showOpenDialog(panel) == JFileChooser.APPROVE_OPTION) {
            List<Path> files = Arrays.stream(chooser.getSelectedFiles())
                    .map(File::toPath)
                    .map(Path::toAbsolutePath)
                    .toList();
            int[] selected = table.getSelectedRows();
            listener.add(files, selected.length == 0 ? 0 : model.place(selected[0]));
        }
    }

    private void filter() {
        if (shown != null) {
            show(shown);
        }
    }

    /** What can be done with the selected rows, and what is wrong with the first of them. */
    private void follow() {
        List<Integer> places = table.selectedPlaces();
        int[] rows = table.getSelectedRows();
        why.show(places.stream()
                .findFirst()
                .filter(place -> LayersStep.isFaulty(model.stack(), place))
                .map(place -> LayersStep.detail(model.stack(), place)));
        remove.setEnabled(
                places.stream().anyMatch(place -> model.stack().at(place).added()));
        up.setEnabled(rows.length > 0 && rows[0] > 0);
        down.setEnabled(rows.length > 0 && rows[rows.length - 1] < model.getRowCount() - 1);
    }

    @Override
    public JComponent component() {
        return panel;
    }

    @Override
    public JComponent first() {
        return table;
    }

    @Override
    public void show(Choices choices) {
        shown = choices;
        table.show(choices.stack(), filter.getText());
        boolean nothing = model.getRowCount() == 0 && choices.stack().size() > 0;
        summary.setText(nothing ? CreateWords.say("layers.nothing") : LayersStep.summary(choices));
        follow();
    }

    /** Empties the filter first; Escape in an empty one is the window's. */
    private final class FilterKeys extends KeyAdapter {
        @Override
        public void keyPressed(KeyEvent event) {
            if (event.getKeyCode() == KeyEvent.VK_ESCAPE && !filter.getText().isEmpty()) {
                filter.setText("");
                event.consume();
            } else if (event.getKeyCode() == KeyEvent.VK_DOWN) {
                table.requestFocusInWindow();
                event.consume();
            }
        }
    }
}
