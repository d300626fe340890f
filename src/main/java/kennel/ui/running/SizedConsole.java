package kennel.ui.running;

import java.util.concurrent.atomic.AtomicReference;
import kennel.sandbox.SandboxName;
import kennel.session.Requests;
import kennel.ui.console.ConsoleFilter;
import kennel.ui.console.ConsoleProgram;

/** A console that is told of the window's size by a request of its own; of many in a row, the last counts. */
final class SizedConsole extends ConsoleFilter {
    private final SandboxPanel.Surroundings surroundings;
    private final SandboxName name;
    private final AtomicReference<Runnable> waiting = new AtomicReference<>();

    SizedConsole(ConsoleProgram program, SandboxPanel.Surroundings surroundings, SandboxName name) {
        super(program);
        this.surroundings = surroundings;
        this.name = name;
    }

    @Override
    public void resize(int columns, int rows) {
        super.resize(columns, rows);
        Runnable newest = () -> surroundings.requester().begin(Requests.resize(name, columns, rows), 80, 24);
        if (waiting.getAndSet(newest) == null) {
            surroundings
                    .tasks()
                    .run(
                            () -> {
                                waiting.getAndSet(null).run();
                                return true;
                            },
                            done -> {},
                            failed -> {}); // the sandbox has ended: there is no console to be resized
        }
    }
}
