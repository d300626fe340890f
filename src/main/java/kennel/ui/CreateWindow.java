package kennel.ui;

import java.awt.Dimension;
import java.awt.EventQueue;
import java.awt.event.WindowAdapter;
import java.awt.event.WindowEvent;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javax.swing.Icon;
import javax.swing.ImageIcon;
import javax.swing.JFrame;
import javax.swing.WindowConstants;
import kennel.sandbox.Draft;
import kennel.sandbox.IdMap;
import kennel.sandbox.LastChoices;
import kennel.ui.create.CreateWizard;
import kennel.ui.create.Launches;
import kennel.ui.create.ThemeButton;
import kennel.ui.look.ThemeChoice;
import kennel.ui.task.TaskRunner;

/** The window in which a sandbox is made: the wizard in a frame. */
public final class CreateWindow {
    private static final Dimension SIZE = new Dimension(860, 620);
    private static final Dimension LEAST = new Dimension(740, 480);

    private final JFrame frame = new JFrame();

    private CreateWindow() {}

    /**
     * Opens the window; not to be called on the Swing thread, since it reads the user's last choices, and only after a
     * look was installed.
     *
     * @param opened the choices to begin with; empty for those of the last launch
     * @param unsaid whether ids are shifted, if the choices do not say
     * @param settings the folder of the user's settings
     * @param tasks does what takes time
     * @param launches takes over when the user launches; the window closes then
     * @param cancelled run when the user leaves without launching; the window closes then, too
     */
    public static void open(
            Optional<Draft> opened,
            IdMap unsaid,
            Path settings,
            TaskRunner tasks,
            Launches launches,
            Runnable cancelled) {
        LastChoices lastChoices = new LastChoices(settings);
        Draft draft = opened.or(lastChoices::read).orElse(Draft.usual());
        EventQueue.invokeLater(() -> {
            ThemeButton theme = new ThemeButton(new ThemeChoice(settings), tasks);
            CreateWizard.Beginning beginning = new CreateWizard.Beginning(draft, unsaid, icon(), List.of(theme));
            CreateWindow window = new CreateWindow();
            window.show(CreateWizard.here(
                    beginning,
                    tasks,
                    lastChoices,
                    spec -> {
                        window.frame.dispose();
                        launches.launch(spec);
                    },
                    () -> {
                        window.frame.dispose();
                        cancelled.run();
                    }));
        });
    }

    private static Icon icon() {
        return new ImageIcon(Icons.sharp());
    }

    private void show(CreateWizard wizard) {
        frame.setTitle(CreateWizard.title());
        frame.setIconImages(Icons.all());
        frame.setDefaultCloseOperation(WindowConstants.DO_NOTHING_ON_CLOSE);
        frame.addWindowListener(new WindowAdapter() {
            @Override
            public void windowClosing(WindowEvent event) {
                wizard.cancel();
            }
        });
        frame.add(wizard.component());
        frame.setMinimumSize(LEAST);
        frame.setSize(SIZE);
        frame.setLocationByPlatform(true);
        frame.setVisible(true);
    }
}
