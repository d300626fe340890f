package kennel.ui.create;

import java.awt.Color;
import java.awt.Component;
import java.awt.Font;
import java.awt.FontMetrics;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JTable;
import javax.swing.UIManager;
import javax.swing.table.TableCellRenderer;

/** Draws a layer: its name, and below it what it is and where, or what is wrong with it. */
final class LayerCell extends JPanel implements TableCellRenderer {
    private static final long serialVersionUID = 1;
    private static final int SPACE = 12;
    private static final int SIDE = 8;

    private final JLabel name = plain();
    private final JLabel detail = plain();

    LayerCell() {
        super(null);
        add(name);
        add(detail);
    }

    /** By hand: a layout manager takes most of the time in which a row is drawn. */
    @Override
    public void doLayout() {
        int width = getWidth() - 2 * SIDE;
        int upper = name.getPreferredSize().height;
        int lower = detail.getPreferredSize().height;
        int top = (getHeight() - upper - lower - 1) / 2;
        name.setBounds(SIDE, top, width, upper);
        detail.setBounds(SIDE, top + upper + 1, width, lower);
    }

    /** A file may be called {@code <html>} and is to be shown so. */
    private static JLabel plain() {
        JLabel label = new JLabel();
        label.putClientProperty("html.disable", true);
        return label;
    }

    /** Returns how high a row must be. */
    static int height() {
        Font font = UIManager.getFont("Label.font");
        FontMetrics metrics = new JLabel().getFontMetrics(font);
        return 2 * metrics.getHeight() + SPACE;
    }

    @Override
    public Component getTableCellRendererComponent(
            JTable table, Object value, boolean selected, boolean focused, int row, int column) {
        LayerTableModel.Look look = ((LayerTableModel) table.getModel()).lookOf(row);
        name.setText(look.name());
        detail.setText(look.detail());
        Font font = UIManager.getFont("Label.font");
        name.setFont(font.deriveFont(look.ticked() ? Font.BOLD : Font.PLAIN));
        detail.setFont(font.deriveFont(font.getSize2D() - 1));
        Color foreground = selected ? table.getSelectionForeground() : table.getForeground();
        Color quiet = UIManager.getColor(look.faulty() ? "Kennel.brokenForeground" : "Wizard.quietForeground");
        boolean strong = selected && table.isFocusOwner();
        name.setForeground(foreground);
        detail.setForeground(strong ? foreground : quiet);
        setBackground(selected ? table.getSelectionBackground() : table.getBackground());
        return this;
    }
}
