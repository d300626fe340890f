package kennel.ui.create;

import java.awt.KeyboardFocusManager;
import java.awt.Point;
import java.awt.event.InputEvent;
import java.awt.event.KeyEvent;
import java.awt.event.MouseAdapter;
import java.awt.event.MouseEvent;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.swing.DropMode;
import javax.swing.JLabel;
import javax.swing.JTable;
import javax.swing.JToolTip;
import javax.swing.KeyStroke;
import javax.swing.ListSelectionModel;
import javax.swing.SwingConstants;
import javax.swing.SwingUtilities;
import javax.swing.table.TableColumn;
import kennel.sandbox.Text;

/** The list of layers: one row each, ticked with a click or Space, moved by drag or keys. */
final class LayerTable extends JTable {
    private static final long serialVersionUID = 1;
    private static final int[] WIDTHS = {44, 380, 90, 90};

    private final transient LayersPanel.Listener listener;
    private final LayerTableModel model;

    LayerTable(LayerTableModel model, LayersPanel.Listener listener) {
        super(model);
        this.model = model;
        this.listener = listener;
        setSelectionMode(ListSelectionModel.MULTIPLE_INTERVAL_SELECTION);
        setDragEnabled(true);
        setDropMode(DropMode.INSERT_ROWS);
        setTransferHandler(new LayerTransfer(this, listener));
        setFillsViewportHeight(true);
        getTableHeader().setReorderingAllowed(false);
        ((JLabel) getTableHeader().getDefaultRenderer()).setHorizontalAlignment(SwingConstants.LEADING);
        layOutColumns();
        addMouseListener(new Ticking());
        bindKeys();
    }

    private void layOutColumns() {
        for (int i = 0; i < WIDTHS.length; i++) {
            TableColumn column = getColumnModel().getColumn(i);
            column.setPreferredWidth(WIDTHS[i]);
            if (i != LayerTableModel.LAYER) {
                column.setMaxWidth(WIDTHS[i]);
                column.setMinWidth(WIDTHS[i]);
            }
        }
        getColumnModel().getColumn(LayerTableModel.USE).setCellRenderer(new TickCell());
        getColumnModel().getColumn(LayerTableModel.LAYER).setCellRenderer(new LayerCell());
        for (int i : List.of(LayerTableModel.TYPE, LayerTableModel.SIZE)) {
            getColumnModel().getColumn(i).setCellRenderer(new WordCell(i == LayerTableModel.SIZE));
        }
    }

    private void bindKeys() {
        // Tab leaves the table, as it leaves everything else; Enter presses the window's button.
        setFocusTraversalKeys(KeyboardFocusManager.FORWARD_TRAVERSAL_KEYS, null);
        setFocusTraversalKeys(KeyboardFocusManager.BACKWARD_TRAVERSAL_KEYS, null);
        for (String key : List.of("TAB", "shift TAB", "ENTER", "shift ENTER", "F2", "ESCAPE")) {
            getInputMap(WHEN_ANCESTOR_OF_FOCUSED_COMPONENT).put(KeyStroke.getKeyStroke(key), "none");
        }
        // With Shift or Ctrl besides, many window managers keep the arrows for themselves.
        int move = InputEvent.ALT_DOWN_MASK;
        Keys.bind(this, KeyStroke.getKeyStroke(KeyEvent.VK_SPACE, 0), this::tickSelected);
        Keys.bind(this, KeyStroke.getKeyStroke(KeyEvent.VK_UP, move), () -> moveSelected(true));
        Keys.bind(this, KeyStroke.getKeyStroke(KeyEvent.VK_DOWN, move), () -> moveSelected(false));
        Keys.bind(this, KeyStroke.getKeyStroke(KeyEvent.VK_DELETE, 0), this::removeSelected);
    }

    /** Returns the places in the stack of the selected rows. */
    List<Integer> selectedPlaces() {
        return Arrays.stream(getSelectedRows()).map(model::place).boxed().toList();
    }

    /** Ticks the selected rows, or takes their ticks away if all have one that can have one. */
    void tickSelected() {
        tick(selectedPlaces());
    }

    private void tick(List<Integer> places) {
        LayerStack stack = model.stack();
        boolean all = places.stream()
                .filter(place -> stack.at(place).ticked() || stack.canBeTicked(place))
                .allMatch(place -> stack.at(place).ticked());
        listener.change(old -> old.tick(places, !all));
    }

    /** Moves the selected rows by one, past the next that is shown. */
    void moveSelected(boolean up) {
        int[] selected = getSelectedRows();
        if (selected.length == 0) {
            return;
        }
        int first = selected[0];
        int last = selected[selected.length - 1];
        if (up ? first == 0 : last == getRowCount() - 1) {
            return;
        }
        List<Integer> places = selectedPlaces();
        int target = up ? model.place(first - 1) : model.place(last + 1) + 1;
        listener.change(old -> old.move(places, target));
    }

    void removeSelected() {
        List<Integer> places = selectedPlaces();
        listener.change(old -> old.remove(places));
    }

    /** Shows a stack; what was selected stays selected, wherever it is now. */
    void show(LayerStack stack, String filter) {
        Set<Object> selected = new HashSet<>();
        selectedPlaces().forEach(place -> selected.add(model.stack().at(place).path()));
        if (!model.show(stack, filter)) {
            return;
        }
        clearSelection();
        for (int row = 0; row < getRowCount(); row++) {
            if (selected.contains(stack.at(model.place(row)).path())) {
                addRowSelectionInterval(row, row);
                scrollRectToVisible(getCellRect(row, 0, true));
            }
        }
        if (getSelectedRowCount() == 0 && getRowCount() > 0 && selected.isEmpty()) {
            setRowSelectionInterval(0, 0);
        }
    }

    @Override
    public String getToolTipText(MouseEvent event) {
        int row = rowAtPoint(event.getPoint());
        if (row < 0) {
            return null;
        }
        LayerEntry entry = model.stack().at(model.place(row));
        return entry.layer().isPresent() ? Text.visible(entry.path()) : entry.fault();
    }

    @Override
    public JToolTip createToolTip() {
        JToolTip tip = super.createToolTip();
        tip.putClientProperty("html.disable", true);
        return tip;
    }

    @Override
    public void updateUI() {
        super.updateUI();
        setRowHeight(LayerCell.height());
    }

    /** A click into the first column ticks. */
    private final class Ticking extends MouseAdapter {
        @Override
        public void mousePressed(MouseEvent event) {
            Point point = event.getPoint();
            int row = rowAtPoint(point);
            if (SwingUtilities.isLeftMouseButton(event) && row >= 0 && columnAtPoint(point) == LayerTableModel.USE) {
                tick(List.of(model.place(row)));
            }
        }
    }
}
