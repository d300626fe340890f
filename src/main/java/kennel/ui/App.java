package kennel.ui;

import java.awt.EventQueue;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import javax.swing.Timer;
import kennel.sandbox.Draft;
import kennel.sandbox.IdMap;
import kennel.sandbox.SandboxSpec;
import kennel.session.Session;
import kennel.ui.create.CreateWizard;
import kennel.ui.create.ThemeButton;
import kennel.ui.look.Theme;
import kennel.ui.look.ThemeChoice;
import kennel.ui.running.Requester;
import kennel.ui.task.BackgroundTasks;
import kennel.ui.task.TaskRunner;

/** The two windows of the program, the wizard and that of running sandboxes, from the first to the last. */
public final class App {
    private static final int READING_MILLIS = 500;

    private final Session session;
    private final Requester requester;
    private final IdMap unsaid;
    private final Path settings;
    private final TaskRunner tasks = new BackgroundTasks();
    private final CompletableFuture<Void> over = new CompletableFuture<>();
    private RunningWindow running;
    private int wizards;

    /**
     * Makes the program.
     *
     * @param session tells of the sandboxes
     * @param requester has things done as root
     * @param unsaid whether ids are shifted, if nobody says
     * @param settings the folder of the user's settings
     */
    public App(Session session, Requester requester, IdMap unsaid, Path settings) {
        this.session = session;
        this.requester = requester;
        this.unsaid = unsaid;
        this.settings = settings;
    }

    /**
     * Begins with the wizard and waits until the last window is closed; not to be called on the Swing thread.
     *
     * @param opened the choices to begin with; empty for those of the last launch
     * @throws kennel.sandbox.SandboxException if there is no display
     */
    public void runWizard(Optional<Draft> opened) {
        begin(() -> openWizard(opened));
    }

    /**
     * Begins with the running sandboxes and waits until the last window is closed; not to be called on the Swing
     * thread.
     *
     * @throws kennel.sandbox.SandboxException if there is no display
     */
    public void runPanel() {
        begin(() -> {
            window().show();
            requester.prepare();
        });
    }

    /** To connect with the display takes as long as to load the look, so one is done beside the other. */
    private void begin(Runnable first) {
        CompletableFuture<Void> look = CompletableFuture.runAsync(() ->
                new ThemeChoice(settings).read().orElseGet(Theme::ofDesktop).install());
        Display.require();
        Icons.prepare();
        CreateWizard.prepare();
        look.join();
        EventQueue.invokeLater(first);
        over.join();
    }

    private void openWizard(Optional<Draft> opened) {
        wizards++;
        tasks.run(
                () -> {
                    CreateWindow.open(opened, unsaid, settings, tasks, this::launch, this::left);
                    return true;
                },
                done -> prepareSoon(),
                failed -> over.completeExceptionally(failed));
    }

    /** Makes ready for the first launch when the wizard's first page is there, which the user has to read. */
    private void prepareSoon() {
        if (running == null) {
            Timer timer = new Timer(READING_MILLIS, event -> {
                requester.prepare();
                window();
                EventQueue.invokeLater(window()::rehearse);
            });
            timer.setRepeats(false);
            timer.start();
        }
    }

    private void launch(SandboxSpec spec) {
        wizards--;
        window().launch(spec);
    }

    private void left() {
        wizards--;
        endIfEmpty();
    }

    private RunningWindow window() {
        if (running == null) {
            ThemeButton theme = new ThemeButton(new ThemeChoice(settings), tasks);
            running = new RunningWindow(session, requester, tasks, theme, this::openWizard, () -> {
                running = null;
                endIfEmpty();
            });
        }
        return running;
    }

    private void endIfEmpty() {
        if (wizards == 0 && (running == null || !running.isOpen())) {
            over.complete(null);
        }
    }
}
