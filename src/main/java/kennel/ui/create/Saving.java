package kennel.ui.create;

import java.awt.Component;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import javax.swing.JFileChooser;
import javax.swing.JOptionPane;
import javax.swing.filechooser.FileNameExtensionFilter;
import kennel.sandbox.AtomicFile;
import kennel.sandbox.Draft;
import kennel.sandbox.SandboxException;
import kennel.sandbox.SandboxFile;
import kennel.sandbox.Text;
import kennel.ui.task.TaskRunner;

/** Asks for a file and writes into it, away from the Swing thread. */
final class Saving {
    private static final String CONFIG_SUFFIX = ".conf";

    private final Component parent;
    private final TaskRunner tasks;
    private final Consumer<String> told;

    /** Makes a saver whose dialogs lie over a component and which tells what came of it. */
    Saving(Component parent, TaskRunner tasks, Consumer<String> told) {
        this.parent = parent;
        this.tasks = tasks;
        this.told = told;
    }

    void sandbox(Draft draft, String name) {
        choose("save.sandbox", name, SandboxFile.SUFFIX)
                .ifPresent(file -> write(file, () -> {
                    SandboxFile.write(file, draft);
                    return file;
                }));
    }

    void config(String config, String name) {
        choose("save.config", name, CONFIG_SUFFIX)
                .ifPresent(file -> write(file, () -> {
                    AtomicFile.write(file, config);
                    return file;
                }));
    }

    private void write(Path file, Callable<Path> work) {
        tasks.run(
                work,
                saved -> told.accept(CreateWords.say("review.saved", Text.visible(saved))),
                e -> told.accept(
                        e instanceof SandboxException known
                                ? known.getMessage()
                                : CreateWords.say(
                                        "problem.saving",
                                        Text.visible(file),
                                        Text.visible(String.valueOf(e.getMessage())))));
    }

    private Optional<Path> choose(String kind, String name, String suffix) {
        JFileChooser chooser = new JFileChooser();
        chooser.setDialogTitle(CreateWords.say("save.title"));
        chooser.setFileFilter(new FileNameExtensionFilter(CreateWords.say(kind), suffix.substring(1)));
        chooser.setSelectedFile(new File(chooser.getCurrentDirectory(), name + suffix));
        if (chooser.showSaveDialog(parent) != JFileChooser.APPROVE_OPTION) {
            return Optional.empty();
        }
        Path chosen = chooser.getSelectedFile().toPath().toAbsolutePath();
        Path file = chosen.toString().endsWith(suffix) ? chosen : Path.of(chosen + suffix);
        return !Files.exists(file) || mayReplace(file) ? Optional.of(file) : Optional.empty();
    }

    private boolean mayReplace(Path file) {
        String question = CreateWords.say("save.replace", Text.visible(file));
        return JOptionPane.showConfirmDialog(
                        parent, question, CreateWords.say("save.title"), JOptionPane.OK_CANCEL_OPTION)
                == JOptionPane.OK_OPTION;
    }
}
