package kennel.ui.create;

import java.awt.datatransfer.DataFlavor;
import java.awt.datatransfer.Transferable;
import java.awt.datatransfer.UnsupportedFlavorException;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import javax.swing.JComponent;
import javax.swing.JTable;
import javax.swing.TransferHandler;

/** Drags rows to another place, and takes files that are dropped. */
final class LayerTransfer extends TransferHandler {
    private static final long serialVersionUID = 1;
    private static final DataFlavor ROWS = new DataFlavor(Rows.class, "rows");

    private final LayerTable table;
    private final transient LayersPanel.Listener listener;

    /** The places in the stack of the rows that are being dragged, within this table only. */
    private record Rows(LayerTable from, List<Integer> places) implements Transferable {
        @Override
        public DataFlavor[] getTransferDataFlavors() {
            return new DataFlavor[] {ROWS};
        }

        @Override
        public boolean isDataFlavorSupported(DataFlavor flavor) {
            return flavor.equals(ROWS);
        }

        @Override
        public Object getTransferData(DataFlavor flavor) throws UnsupportedFlavorException {
            if (!isDataFlavorSupported(flavor)) {
                throw new UnsupportedFlavorException(flavor);
            }
            return this;
        }
    }

    LayerTransfer(LayerTable table, LayersPanel.Listener listener) {
        this.table = table;
        this.listener = listener;
    }

    @Override
    public int getSourceActions(JComponent component) {
        return MOVE;
    }

    @Override
    protected Transferable createTransferable(JComponent component) {
        return new Rows(table, table.selectedPlaces());
    }

    @Override
    public boolean canImport(TransferSupport support) {
        return support.isDrop() && support.isDataFlavorSupported(ROWS)
                || support.isDataFlavorSupported(DataFlavor.javaFileListFlavor);
    }

    @Override
    public boolean importData(TransferSupport support) {
        if (!canImport(support)) {
            return false;
        }
        try {
            int place = support.isDrop() ? dropped(support) : 0;
            if (support.isDataFlavorSupported(ROWS)) {
                Rows rows = (Rows) support.getTransferable().getTransferData(ROWS);
                listener.change(stack -> stack.move(rows.places(), place));
            } else {
                listener.add(files(support.getTransferable()), place);
            }
            return true;
        } catch (UnsupportedFlavorException | IOException e) {
            return false; // the other program took its offer back
        }
    }

    private int dropped(TransferSupport support) {
        boolean atRow = support.getDropLocation() instanceof JTable.DropLocation;
        int row = atRow ? ((JTable.DropLocation) support.getDropLocation()).getRow() : 0;
        return ((LayerTableModel) table.getModel()).place(row);
    }

    private static List<Path> files(Transferable transferable) throws UnsupportedFlavorException, IOException {
        List<?> files = (List<?>) transferable.getTransferData(DataFlavor.javaFileListFlavor);
        return files.stream()
                .map(file -> ((File) file).toPath().toAbsolutePath())
                .toList();
    }
}
