package kennel.ui.running;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javax.swing.Timer;
import kennel.host.Room;
import kennel.host.Running;
import kennel.host.SandboxUsage.Usage;
import kennel.sandbox.RunRecord;
import kennel.session.Session;
import kennel.ui.task.TaskRunner;

/** Looks at the machine's sandboxes every second, away from the Swing thread, and one look at a time. */
final class Watch {
    private static final int MILLIS = 1000;

    private final Session session;
    private final TaskRunner tasks;
    private final Consumer<Look> told;
    private final Timer timer = new Timer(MILLIS, event -> look());
    private boolean looking;

    /**
     * What was seen.
     *
     * @param alive the sandboxes
     * @param lost what those were that were cut off, and whose storage is kept
     */
    record Look(List<Seen> alive, List<RunRecord> lost) {}

    /**
     * One sandbox as it was seen.
     *
     * @param room how full its storage is; empty if the user may not know
     */
    record Seen(Running running, Usage usage, Optional<Room> room) {}

    /**
     * Makes a watch that does not look yet.
     *
     * @param told given what was seen, on the Swing thread
     */
    Watch(Session session, TaskRunner tasks, Consumer<Look> told) {
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

    /** Looks, unless it is just looking. */
    void look() {
        if (!looking) {
            looking = true;
            tasks.run(this::seen, this::tell, failed -> looking = false);
        }
    }

    private Look seen() {
        List<Seen> alive = session.list().stream()
                .map(running -> new Seen(running, session.usage(running.spec().name()), session.room(running)))
                .toList();
        return new Look(alive, session.lost());
    }

    private void tell(Look seen) {
        looking = false;
        told.accept(seen);
    }
}
