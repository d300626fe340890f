package kennel.ui.create;

import java.awt.Component;
import javax.swing.BorderFactory;
import javax.swing.JTable;
import javax.swing.SwingConstants;
import javax.swing.table.DefaultTableCellRenderer;

/** Draws one word of a layer, such as its type. */
final class WordCell extends DefaultTableCellRenderer {
    private static final long serialVersionUID = 1;

    WordCell(boolean right) {
        setHorizontalAlignment(right ? SwingConstants.RIGHT : SwingConstants.LEFT);
    }

    @Override
    public Component getTableCellRendererComponent(
            JTable table, Object value, boolean selected, boolean focused, int row, int column) {
        super.getTableCellRendererComponent(table, value, selected, false, row, column);
        setBorder(BorderFactory.createEmptyBorder(0, 8, 0, 8));
        return this;
    }
}
