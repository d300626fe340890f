package kennel.ui.create;

import java.util.List;
import javax.swing.table.AbstractTableModel;
import kennel.sandbox.Text;

/** The rows of the stack that a filter lets through. */
final class LayerTableModel extends AbstractTableModel {
    static final int USE = 0;
    static final int LAYER = 1;
    static final int TYPE = 2;
    static final int SIZE = 3;

    private static final long serialVersionUID = 1;
    private static final List<String> COLUMNS = List.of("columns.use", "columns.layer", "columns.type", "columns.size");

    private transient LayerStack stack = LayerStack.empty();
    private transient List<Integer> rows = List.of();
    private transient List<Look> looks = List.of();

    /**
     * How a layer is drawn, worked out once for all the times that it is.
     *
     * @param name what a person calls it
     * @param detail what stands below that
     * @param ticked whether it is ticked
     * @param faulty whether something is wrong with it
     */
    record Look(String name, String detail, boolean ticked, boolean faulty) {}

    /** Returns whether anything is different now. */
    boolean show(LayerStack newStack, String filter) {
        List<Integer> newRows = newStack.matching(filter);
        if (newStack.equals(stack) && newRows.equals(rows)) {
            return false;
        }
        boolean sameRows = newRows.equals(rows) && newStack.size() == stack.size();
        stack = newStack;
        rows = newRows;
        looks = rows.stream().map(this::look).toList();
        if (sameRows) {
            if (!rows.isEmpty()) {
                fireTableRowsUpdated(0, rows.size() - 1);
            }
        } else {
            fireTableDataChanged();
        }
        return true;
    }

    private Look look(int place) {
        LayerEntry entry = stack.at(place);
        return new Look(
                Text.visible(entry.label()),
                LayersStep.detail(stack, place),
                entry.ticked(),
                LayersStep.isFaulty(stack, place));
    }

    /** Returns how a row that is shown is drawn. */
    Look lookOf(int shown) {
        return looks.get(shown);
    }

    LayerStack stack() {
        return stack;
    }

    /** Returns the place in the stack of a row that is shown; for the row after the last, the place after it. */
    int place(int shown) {
        if (shown < rows.size()) {
            return rows.get(shown);
        }
        return rows.isEmpty() ? stack.size() : rows.get(rows.size() - 1) + 1;
    }

    /** Returns all places in the stack that are shown. */
    List<Integer> places() {
        return rows;
    }

    @Override
    public int getRowCount() {
        return rows == null ? 0 : rows.size();
    }

    @Override
    public int getColumnCount() {
        return COLUMNS.size();
    }

    @Override
    public String getColumnName(int column) {
        return CreateWords.say(COLUMNS.get(column));
    }

    @Override
    public Object getValueAt(int row, int column) {
        LayerEntry entry = stack.at(rows.get(row));
        return switch (column) {
            case USE -> entry.ticked();
            case TYPE -> LayersStep.type(entry);
            case SIZE -> LayersStep.size(entry);
            default -> entry.label();
        };
    }
}
