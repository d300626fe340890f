package kennel.ui.create;

import java.awt.datatransfer.DataFlavor;
import java.awt.datatransfer.Transferable;
import java.io.File;
import java.nio.file.Path;
import java.util.List;
import javax.swing.JComponent;
import javax.swing.TransferHandler.TransferSupport;

/** Files as a file manager hands them over. */
record DroppedFiles(List<File> files) implements Transferable {

    /** Hands paths over to a component; on the Swing thread only. */
    static boolean on(JComponent component, Path... paths) {
        List<File> files = List.of(paths).stream().map(Path::toFile).toList();
        return component.getTransferHandler().importData(new TransferSupport(component, new DroppedFiles(files)));
    }

    @Override
    public DataFlavor[] getTransferDataFlavors() {
        return new DataFlavor[] {DataFlavor.javaFileListFlavor};
    }

    @Override
    public boolean isDataFlavorSupported(DataFlavor flavor) {
        return flavor.equals(DataFlavor.javaFileListFlavor);
    }

    @Override
    public Object getTransferData(DataFlavor flavor) {
        return files;
    }
}
