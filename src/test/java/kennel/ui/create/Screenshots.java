package kennel.ui.create;

import java.awt.Component;
import java.awt.Container;
import java.awt.EventQueue;
import java.awt.Rectangle;
import java.awt.Robot;
import java.awt.image.BufferedImage;
import java.awt.image.MultiResolutionImage;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javax.imageio.ImageIO;
import javax.swing.AbstractButton;
import javax.swing.ImageIcon;
import javax.swing.JFrame;
import javax.swing.JTable;
import javax.swing.JTextField;
import kennel.sandbox.Draft;
import kennel.sandbox.IdMap;
import kennel.sandbox.LastChoices;
import kennel.ui.look.Theme;
import kennel.ui.look.ThemeChoice;
import kennel.ui.task.BackgroundTasks;
import kennel.ui.task.TaskRunner;
import kennel.ui.wizard.WizardPanel;

/** Takes a picture of every page of the wizard, to be looked at by a person. */
final class Screenshots {
    private static final int SETTLE = 400;

    private final Path folder;
    private final String suffix;
    private JFrame frame;

    private Screenshots(Path folder, String suffix) {
        this.folder = folder;
        this.suffix = suffix;
    }

    /** Takes a folder, a theme, and what the files' names end in. */
    public static void main(String[] arguments) throws Exception {
        Path root = Files.createTempDirectory("kennel-shots");
        PuppyMachine puppy = new PuppyMachine(root);
        Theme theme = Theme.valueOf(arguments[1]);
        new Screenshots(Files.createDirectories(Path.of(arguments[0])), arguments[2]).take(puppy, theme);
        System.exit(0);
    }

    private void take(PuppyMachine puppy, Theme theme) throws Exception {
        puppy.files.file("/root/notes.txt", "no image").file("/root/tools/bin/x", "");
        open(puppy, theme);
        Thread.sleep(1500);
        shot("1-layers");
        EventQueue.invokeAndWait(() -> DroppedFiles.on(
                (JTable) find(frame, LayersPanel.TABLE),
                Path.of("/root/notes.txt"),
                Path.of("/root/tools"),
                Path.of("/initrd/mnt/dev_save/dpup/devx_vanilladpup_10.0.sfs")));
        Thread.sleep(600);
        EventQueue.invokeAndWait(() -> ((JTable) find(frame, LayersPanel.TABLE)).setRowSelectionInterval(1, 1));
        shot("1-layers-added");
        press(LayersPanel.NONE);
        press(WizardPanel.HELP);
        shot("1-layers-help");
        press(WizardPanel.HELP);
        press(LayersPanel.ALL);
        press(WizardPanel.NEXT);
        shot("2-isolation");
        press(WizardPanel.NEXT);
        shot("3-storage");
        type(StoragePanel.SIZE, "lots");
        shot("3-storage-wrong");
        type(StoragePanel.SIZE, "512M");
        press(WizardPanel.NEXT);
        Thread.sleep(SETTLE);
        shot("4-review");
        EventQueue.invokeAndWait(frame::dispose);
        puppy.files
                .file("/proc/sys/kernel/osrelease", "5.15.0\n")
                .without("/sys/module/veth")
                .file("/boot/config-5.15.0", "CONFIG_VETH=n\n");
        open(puppy, theme);
        Thread.sleep(SETTLE);
        press(WizardPanel.NEXT);
        shot("2-isolation-cannot");
    }

    private void type(String name, String text) throws Exception {
        EventQueue.invokeAndWait(() -> ((JTextField) find(frame, name)).setText(text));
    }

    private void open(PuppyMachine puppy, Theme theme) throws Exception {
        TaskRunner tasks = new BackgroundTasks();
        Path settings = Files.createTempDirectory("kennel-settings");
        EventQueue.invokeAndWait(() -> {
            theme.install();
            CreateWizard wizard = new CreateWizard(
                    new CreateWizard.Beginning(
                            Draft.usual(),
                            IdMap.AUTO,
                            new ImageIcon(picture()),
                            List.of(new ThemeButton(theme, new ThemeChoice(settings), tasks))),
                    puppy.surroundings(),
                    tasks,
                    new LastChoices(settings),
                    spec -> {},
                    () -> {});
            frame = new JFrame(CreateWizard.title());
            frame.add(wizard.component());
            frame.setIconImage(new ImageIcon("icons/kennel-48.png").getImage());
            frame.setSize(860, 620);
            frame.setVisible(true);
        });
    }

    private static java.awt.Image picture() {
        return new java.awt.image.BaseMultiResolutionImage(
                new ImageIcon("icons/kennel-32.png").getImage(), new ImageIcon("icons/kennel-64.png").getImage());
    }

    private void press(String name) throws Exception {
        EventQueue.invokeAndWait(() -> ((AbstractButton) find(frame, name)).doClick());
    }

    private void shot(String name) throws Exception {
        Thread.sleep(SETTLE);
        Rectangle area = frame.getBounds();
        MultiResolutionImage image = new Robot().createMultiResolutionScreenCapture(area);
        List<java.awt.Image> variants = image.getResolutionVariants();
        ImageIO.write(
                (BufferedImage) variants.get(variants.size() - 1),
                "png",
                new File(folder.toFile(), name + suffix + ".png"));
    }

    private static Component find(Container container, String name) {
        return search(container, name).orElseThrow();
    }

    private static Optional<Component> search(Container container, String name) {
        for (Component each : container.getComponents()) {
            if (name.equals(each.getName())) {
                return Optional.of(each);
            }
            Optional<Component> inner = each instanceof Container more ? search(more, name) : Optional.empty();
            if (inner.isPresent()) {
                return inner;
            }
        }
        return Optional.empty();
    }
}
