package kennel.ui.create;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Point;
import java.awt.Rectangle;
import java.awt.event.KeyEvent;
import java.nio.file.Path;
import kennel.ui.wizard.WizardPanel;
import org.assertj.swing.edt.GuiActionRunner;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a user does with the list of layers. */
class LayersPanelGuiTest {
    @TempDir
    private Path folder;

    @TempDir
    private Path settings;

    private PuppyMachine puppy;
    private WizardFixture window;

    @BeforeEach
    void open() {
        puppy = new PuppyMachine(folder);
        window = new WizardFixture(puppy, settings).loaded();
    }

    @AfterEach
    void close() {
        if (window != null) {
            window.close();
        }
    }

    @Test
    void theRunningSystemIsTickedTopFirst() {
        assertThat(window.rows())
                .containsExactly("x vanilladpupsave", "x adrv", "x ydrv", "x puppy", "x fdrv", "x zdrv", "devx");
        assertThat(window.label(LayersPanel.SUMMARY)).isEqualTo("6 of 7 ticked");
    }

    @Test
    void spaceAndClicksTick() {
        window.press(KeyEvent.VK_SPACE);
        window.robot.click(window.table(), cell(2, LayerTableModel.USE));
        window.robot.click(window.table(), cell(6, LayerTableModel.USE));
        window.robot.waitForIdle();
        assertThat(window.rows())
                .containsExactly("vanilladpupsave", "x adrv", "ydrv", "x puppy", "x fdrv", "x zdrv", "x devx");
    }

    @Test
    void keysMoveWhatIsSelected() {
        window.press(KeyEvent.VK_ALT, KeyEvent.VK_DOWN);
        window.press(KeyEvent.VK_ALT, KeyEvent.VK_DOWN);
        assertThat(window.rows().subList(0, 4)).containsExactly("x adrv", "x ydrv", "x vanilladpupsave", "x puppy");
        window.alt(KeyEvent.VK_U);
        assertThat(window.rows().subList(0, 3)).containsExactly("x adrv", "x vanilladpupsave", "x ydrv");
        assertThat(GuiActionRunner.execute(() -> window.table().getSelectedRows()))
                .containsExactly(1);
    }

    @Test
    void draggingMovesARow() {
        Point from = cell(0, LayerTableModel.LAYER);
        Rectangle target = GuiActionRunner.execute(() -> window.table().getCellRect(3, LayerTableModel.LAYER, true));
        Point to = new Point(from.x, target.y + target.height - 4);
        window.robot.pressMouse(window.table(), from);
        for (int step = 1; step <= 10; step++) {
            window.robot.moveMouse(window.table(), from.x, from.y + (to.y - from.y) * step / 10);
        }
        window.robot.waitForIdle();
        window.robot.releaseMouseButtons();
        window.await("move", () -> window.rows().get(0).equals("x adrv"));
        assertThat(window.rows().subList(0, 5))
                .containsExactly("x adrv", "x ydrv", "x puppy", "x vanilladpupsave", "x fdrv");
    }

    @Test
    void theFilterShowsAndTicksWhatItLetsThrough() {
        window.alt(KeyEvent.VK_F);
        window.type("DRV");
        assertThat(window.rows()).containsExactly("x adrv", "x ydrv", "x fdrv", "x zdrv");
        window.alt(KeyEvent.VK_O);
        window.alt(KeyEvent.VK_F);
        window.press(KeyEvent.VK_ESCAPE);
        assertThat(window.left).isFalse();
        assertThat(window.rows()).hasSize(7).contains("x vanilladpupsave", "adrv", "x puppy");
        window.type("nothing");
        assertThat(window.label(LayersPanel.SUMMARY)).isEqualTo("No layer has a name like this.");
    }

    @Test
    void brokenAndDoubleLayersSaySo() {
        puppy.files.file("/root/<html><b>notes", "no image");
        Path devx = Path.of("/initrd/mnt/dev_save/dpup/devx_vanilladpup_10.0.sfs");
        GuiActionRunner.execute(() -> DroppedFiles.on(window.table(), Path.of("/root/<html><b>notes"), devx));
        window.await("rows", () -> window.table().getRowCount() == 9);
        assertThat(window.rows().subList(0, 2)).containsExactly("<html><b>notes", "devx");
        select(0);
        assertThat(window.text(LayersPanel.WHY)).contains("is not an image");
        window.press(KeyEvent.VK_SPACE);
        select(8);
        assertThat(window.text(LayersPanel.WHY)).contains("The same file as “devx");
        window.press(KeyEvent.VK_SPACE);
        assertThat(window.rows()).doesNotContain("x <html><b>notes", "x devx");
        select(0);
        window.press(KeyEvent.VK_DELETE);
        assertThat(window.rows()).hasSize(8);
        assertThat(window.text(WizardPanel.MESSAGE)).isEmpty();
    }

    private void select(int row) {
        GuiActionRunner.execute(() -> window.table().setRowSelectionInterval(row, row));
        window.robot.waitForIdle();
    }

    private Point cell(int row, int column) {
        Rectangle cell = GuiActionRunner.execute(() -> window.table().getCellRect(row, column, true));
        return new Point(cell.x + cell.width / 2, cell.y + cell.height / 2);
    }
}
