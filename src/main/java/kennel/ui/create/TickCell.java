package kennel.ui.create;

import java.awt.Component;
import javax.swing.JCheckBox;
import javax.swing.JTable;
import javax.swing.SwingConstants;
import javax.swing.table.TableCellRenderer;

/** Draws whether a layer is ticked, greyed where it cannot be. */
final class TickCell extends JCheckBox implements TableCellRenderer {
    private static final long serialVersionUID = 1;

    TickCell() {
        setHorizontalAlignment(SwingConstants.CENTER);
        setOpaque(true);
    }

    @Override
    public Component getTableCellRendererComponent(
            JTable table, Object value, boolean selected, boolean focused, int row, int column) {
        LayerTableModel.Look look = ((LayerTableModel) table.getModel()).lookOf(row);
        setSelected(look.ticked());
        setEnabled(look.ticked() || !look.faulty());
        setBackground(selected ? table.getSelectionBackground() : table.getBackground());
        return this;
    }
}
