package kennel.ui.create;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Component;
import java.awt.GraphicsEnvironment;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.BooleanSupplier;
import javax.swing.AbstractButton;
import javax.swing.ImageIcon;
import javax.swing.JFrame;
import javax.swing.JLabel;
import javax.swing.JTable;
import javax.swing.JTextField;
import kennel.sandbox.Draft;
import kennel.sandbox.IdMap;
import kennel.sandbox.LastChoices;
import kennel.testlayers.Await;
import kennel.testlayers.Needs;
import kennel.testlayers.Pictures;
import kennel.ui.look.Theme;
import kennel.ui.look.ThemeChoice;
import kennel.ui.task.BackgroundTasks;
import kennel.ui.task.TaskRunner;
import kennel.ui.wizard.WizardPanel;
import org.assertj.swing.core.BasicComponentFinder;
import org.assertj.swing.core.ComponentFinder;
import org.assertj.swing.edt.GuiActionRunner;
import org.assertj.swing.timing.Pause;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every page of the wizard on a Puppy, in both looks, as pictures to be looked at. */
class PicturesGuiTest {
    @TempDir
    private Path root;

    @TempDir
    private Path settings;

    private final ComponentFinder finder = BasicComponentFinder.finderWithCurrentAwtHierarchy();
    private PuppyMachine puppy;
    private JFrame frame;
    private String look;

    @BeforeEach
    void needsADisplay() throws Exception {
        Needs.require(!GraphicsEnvironment.isHeadless(), "needs a display: Xvfb and openbox");
        puppy = new PuppyMachine(root);
        puppy.files.file("/root/notes.txt", "no image").file("/root/tools/bin/x", "");
    }

    @AfterEach
    void close() {
        if (frame != null) {
            GuiActionRunner.execute(frame::dispose);
        }
    }

    @ParameterizedTest
    @EnumSource(Theme.class)
    void pages(Theme theme) throws Exception {
        look = theme.name().toLowerCase(Locale.ROOT);
        open(theme);
        take("wizard-1-layers");
        GuiActionRunner.execute(() ->
                DroppedFiles.on((JTable) find(LayersPanel.TABLE), Path.of("/root/notes.txt"), Path.of("/root/tools")));
        await("the added layers", () -> ((JTable) find(LayersPanel.TABLE)).getRowCount() > 5);
        press(WizardPanel.HELP);
        take("wizard-1-layers-added");
        press(WizardPanel.HELP);
        press(WizardPanel.NEXT);
        take("wizard-2-desktop");
        press(WizardPanel.NEXT);
        take("wizard-3-isolation");
        press(WizardPanel.NEXT);
        GuiActionRunner.execute(() -> ((JTextField) find(StoragePanel.SIZE)).setText("lots"));
        take("wizard-4-storage-wrong");
        GuiActionRunner.execute(() -> ((JTextField) find(StoragePanel.SIZE)).setText("512M"));
        take("wizard-4-storage");
        GuiActionRunner.execute(() -> ((JTextField) find(StoragePanel.IMAGE_PATH)).setText("/mnt/home/box.img"));
        take("wizard-4-storage-kept");
        press(WizardPanel.NEXT);
        take("wizard-5-review");
        assertThat(GuiActionRunner.execute(() -> ((JLabel) find(WizardPanel.TITLE)).getText()))
                .isEqualTo(CreateWords.say("review.title"));
    }

    private void open(Theme theme) {
        TaskRunner tasks = new BackgroundTasks();
        GuiActionRunner.execute(() -> {
            theme.install();
            CreateWizard wizard = new CreateWizard(
                    new CreateWizard.Beginning(
                            Draft.usual(),
                            IdMap.AUTO,
                            new ImageIcon(PicturesGuiTest.class.getResource("/icons/kennel-32.png")),
                            List.of(new ThemeButton(new ThemeChoice(settings), tasks))),
                    puppy.surroundings(),
                    tasks,
                    new LastChoices(settings),
                    spec -> {},
                    () -> {});
            frame = new JFrame(CreateWizard.title());
            frame.add(wizard.component());
            frame.setSize(860, 620);
            frame.setVisible(true);
        });
        await("the first page", () -> frame.getFocusOwner() instanceof JTable);
        await("the layers", () -> ((JTable) find(LayersPanel.TABLE)).getRowCount() > 2);
    }

    private void take(String name) {
        Pause.pause(300);
        Pictures.take(GuiActionRunner.execute(frame::getContentPane), name + "-" + look);
    }

    private void press(String name) {
        GuiActionRunner.execute(() -> ((AbstractButton) find(name)).doClick());
    }

    private static void await(String what, BooleanSupplier condition) {
        Await.until(what, 20_000, () -> GuiActionRunner.execute(condition::getAsBoolean));
    }

    private Component find(String name) {
        return finder.findByName(frame, name);
    }
}
