package kennel.ui.running;

import java.util.List;
import java.util.function.Consumer;
import javax.swing.Timer;
import kennel.host.Running;
import kennel.host.SandboxUsage.Usage;
import kennel.session.Session;
import kennel.ui.task.TaskRunner;

/** Looks at the machine's sandboxes every second, away from the Swing thread, and one look at a time. */
final class Watch {
    private static final int MILLIS = 1000;

    private final Session session;
    private final TaskRunner tasks;
    private final Consumer<List<Seen>> told;
    private final Timer timer = new Timer(MILLIS, event -> look());
    private boolean looking;

    /** One sandbox as it was seen. */
    record Seen(Running running, Usage usage) {}

    /**
     * Makes a watch that does not look yet.
     *
     * @param told given what was seen, on the Swing thread
     */
    Watch(Session session, TaskRunner tasks, Consumer<List<Seen>> told) {
        this.session = session;
        this.tasks = tasks;
        this.told = told;
        timer.setInitialDelay(0);
    }

    void begin() {
        timer.start();
    }

    void end() {
        timer.stop();
    }

    private void look() {
        if (!looking) {
            looking = true;
            tasks.run(this::seen, this::tell, failed -> looking = false);
        }
    }

    private List<Seen> seen() {
        return session.list().stream()
                .map(running -> new Seen(running, session.usage(running.spec().name())))
                .toList();
    }

    private void tell(List<Seen> seen) {
        looking = false;
        told.accept(seen);
    }
}
