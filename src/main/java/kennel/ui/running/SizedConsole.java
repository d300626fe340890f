package kennel.ui.running;

import java.awt.Dimension;
import java.util.List;
import kennel.sandbox.SandboxName;
import kennel.session.Requests;
import kennel.ui.console.ConsoleFilter;
import kennel.ui.console.ConsoleProgram;

/**
 * A console that is told of the window's size by a request of its own; of many in a row, the last counts.
 *
 * <p>The request that connects it tells it a size too: others wait until that one has been done, which is so when
 * anything is to be read.
 */
final class SizedConsole extends ConsoleFilter {
    private final SandboxPanel.Surroundings surroundings;
    private final SandboxName name;
    private Dimension told = new Dimension();
    private Dimension wanted;
    private boolean connected;
    private boolean telling;

    /**
     * Makes one.
     *
     * @param first the size that the request told which connects it; LXC may have had no console then
     */
    SizedConsole(ConsoleProgram program, SandboxPanel.Surroundings surroundings, SandboxName name, Dimension first) {
        super(program);
        this.surroundings = surroundings;
        this.name = name;
        this.wanted = first;
    }

    @Override
    public int read(byte[] buffer) {
        int count = super.read(buffer);
        if (count > 0) {
            connect();
        }
        return count;
    }

    private synchronized void connect() {
        connected = true;
        tell();
    }

    @Override
    public synchronized void resize(int columns, int rows) {
        super.resize(columns, rows);
        wanted = new Dimension(columns, rows);
        tell();
    }

    /** One request after the other, or an older size could come last. */
    private void tell() {
        if (connected && !telling && !wanted.equals(told)) {
            telling = true;
            told = wanted;
            List<String> request = Requests.resize(name, told.width, told.height);
            surroundings
                    .tasks()
                    .run(
                            () -> Answer.of(surroundings.requester(), request),
                            done -> goOn(),
                            failed -> {}); // the sandbox has ended: there is no console to be resized
        }
    }

    private synchronized void goOn() {
        telling = false;
        tell();
    }
}
