package kennel.ui.create;

import java.awt.Color;
import java.awt.Component;
import java.awt.Font;
import java.awt.FontMetrics;
import javax.swing.BorderFactory;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JTable;
import javax.swing.UIManager;
import javax.swing.table.TableCellRenderer;
import kennel.sandbox.Text;
import net.miginfocom.swing.MigLayout;

/** Draws a layer: its name, and below it what it is and where, or what is wrong with it. */
final class LayerCell extends JPanel implements TableCellRenderer {
    private static final long serialVersionUID = 1;
    private static final int SPACE = 12;

    private final JLabel name = plain();
    private final JLabel detail = plain();

    LayerCell() {
        super(new MigLayout("insets 0, gap 0 1, fill", "[grow,fill]", "push[][]push"));
        setBorder(BorderFactory.createEmptyBorder(0, 8, 0, 8));
        add(name, "wmin 0, wrap");
        add(detail, "wmin 0");
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
        LayerTableModel model = (LayerTableModel) table.getModel();
        LayerStack stack = model.stack();
        int place = model.place(row);
        boolean faulty = LayersStep.isFaulty(stack, place);
        name.setText(Text.visible(stack.at(place).label()));
        detail.setText(LayersStep.detail(stack, place));
        Font font = UIManager.getFont("Label.font");
        name.setFont(font.deriveFont(stack.at(place).ticked() ? Font.BOLD : Font.PLAIN));
        detail.setFont(font.deriveFont(font.getSize2D() - 1));
        Color foreground = selected ? table.getSelectionForeground() : table.getForeground();
        Color quiet = UIManager.getColor(faulty ? "Kennel.brokenForeground" : "Wizard.quietForeground");
        boolean strong = selected && table.isFocusOwner();
        name.setForeground(foreground);
        detail.setForeground(strong ? foreground : quiet);
        setBackground(selected ? table.getSelectionBackground() : table.getBackground());
        return this;
    }
}
