package kennel.ui.create;

import javax.swing.JLabel;
import net.miginfocom.swing.MigLayout;

/** The one grid of all pages: 8 pixels between neighbours, 16 around a page. */
final class Layouts {
    /** Constraint of an explanation below the choice it belongs to, in line with that one's words. */
    static final String BELOW_CHOICE = "growx, wmin 0, gapleft 22, wrap";

    private Layouts() {}

    /** The layout of a page that is a column of choices, from the top down. */
    static MigLayout choices() {
        return new MigLayout("insets 16, gap 8 4, fillx, hidemode 3", "[grow,fill]", "");
    }

    static MigLayout page(String columns, String rows) {
        return new MigLayout("insets 16, gap 8 8, fill, hidemode 3", columns, rows);
    }

    /** Returns a label in bold. */
    static JLabel heading(JLabel label) {
        label.putClientProperty("FlatLaf.styleClass", "h4");
        return label;
    }

    static MigLayout row(String columns) {
        return new MigLayout("insets 0, gap 8 0, fillx, hidemode 3", columns, "[]");
    }
}
