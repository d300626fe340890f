package kennel.ui.create;

import kennel.sandbox.SandboxException;
import kennel.sandbox.SandboxSpec;
import kennel.ui.task.TaskRunner;

/** Has the newest spec planned; the plan of an older one is not shown any more. */
final class Previews {
    private final Surroundings machine;
    private final TaskRunner tasks;
    private SandboxSpec wanted;
    private boolean busy;

    Previews(Surroundings machine, TaskRunner tasks) {
        this.machine = machine;
        this.tasks = tasks;
    }

    /** Shows the plan of a spec as soon as it is made. */
    void show(SandboxSpec spec, ReviewPanel panel) {
        if (!spec.equals(wanted)) {
            wanted = spec;
            panel.showPlanning();
            next(panel);
        }
    }

    /** Has even the same spec planned anew the next time: the machine may have changed. */
    void forget() {
        wanted = null;
    }

    private void next(ReviewPanel panel) {
        if (busy) {
            return;
        }
        busy = true;
        SandboxSpec spec = wanted;
        tasks.run(
                () -> machine.preview(spec),
                preview -> {
                    panel.show(preview);
                    done(spec, panel);
                },
                e -> {
                    panel.showFault(sentence(e));
                    done(spec, panel);
                });
    }

    private void done(SandboxSpec spec, ReviewPanel panel) {
        busy = false;
        if (wanted != null && !wanted.equals(spec)) {
            next(panel);
        }
    }

    private static String sentence(Exception e) {
        return e instanceof SandboxException known ? known.getMessage() : CreateWords.say("problem.planning", e);
    }
}
