package kennel.ui.running;

import java.awt.Dimension;
import java.util.List;
import javax.swing.Timer;
import kennel.sandbox.SandboxName;
import kennel.session.Requests;
import kennel.ui.console.ConsoleProgram;

/** What connects a sandbox's console with its terminal in a window, and sees what becomes of that. */
final class ConsoleLink {
    private static final int AGAIN_MILLIS = 300;
    /** Something may have been printed, or nothing: a NUL shows nothing. */
    private static final byte[] UNKNOWN = {0};

    private final SandboxPanel panel;
    private final SandboxPanel.Surroundings surroundings;
    private final SandboxName name;
    private final Consoles consoles;
    private volatile boolean asked;

    ConsoleLink(SandboxPanel panel, SandboxPanel.Surroundings surroundings, SandboxName name, Consoles consoles) {
        this.panel = panel;
        this.surroundings = surroundings;
        this.name = name;
        this.consoles = consoles;
    }

    /** Returns whether the console could be shown, and has not been asked for. */
    boolean isMissing() {
        return panel.phase() == Phase.RUNNING && !asked;
    }

    /**
     * Connects with the console of a sandbox that runs; may be called by any thread.
     *
     * @param first whether it was started by this window, and waits for that
     */
    void connect(boolean first) {
        asked = true;
        surroundings.tasks().run(this::ask, console -> show(console, first), panel::complain);
    }

    /** Connects once more, unless the sandbox is about to end. */
    void connectAgain(boolean first) {
        if (panel.phase() == Phase.RUNNING) {
            panel.strip().show(Phase.RUNNING, RunningWords.say("state.running"));
            connect(first);
        }
    }

    private ConsoleProgram ask() {
        Dimension cells = consoles.cells();
        List<String> request = Requests.attachWindow(name, cells.width, cells.height);
        ConsoleProgram console = surroundings.requester().begin(request, cells.width, cells.height);
        // LXC does not pass a window's size on to the console; each question may ask for a password.
        return surroundings.requester().isFree() ? new SizedConsole(console, surroundings, name, cells) : console;
    }

    private void show(ConsoleProgram console, boolean first) {
        if (panel.phase() == Phase.STARTING) {
            panel.become(Phase.RUNNING, RunningWords.say("state.running"));
        }
        SandboxConsole program = first ? SandboxConsole.first(console) : SandboxConsole.again(console, this::printed);
        consoles.showConsole(program, code -> lost(first && !program.hasConnected()));
    }

    /** Returns what the console has printed, unless each question would ask for a password. */
    private byte[] printed() {
        if (!surroundings.requester().isFree()) {
            return UNKNOWN;
        }
        try {
            Answer answer = Answer.of(surroundings.requester(), Requests.printed(name));
            return answer.code() == 0 ? answer.told() : UNKNOWN;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return UNKNOWN;
        }
    }

    /** When the sandbox has ended, that is told elsewhere; otherwise somebody else has the console. */
    private void lost(boolean waitsForUs) {
        surroundings
                .tasks()
                .run(
                        () -> surroundings.session().look(name).isPresent(),
                        alive -> {
                            if (alive && panel.phase() == Phase.RUNNING) {
                                offerAgain(waitsForUs);
                            }
                        },
                        panel::complain);
    }

    private void offerAgain(boolean waitsForUs) {
        panel.strip().show(Phase.RUNNING, RunningWords.say("state.disconnected"));
        panel.strip().connect.setVisible(true);
        if (waitsForUs) {
            Timer again = new Timer(AGAIN_MILLIS, event -> connectAgain(true));
            again.setRepeats(false);
            again.start();
        }
    }
}
