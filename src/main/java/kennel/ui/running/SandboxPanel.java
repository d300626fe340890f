package kennel.ui.running;

import java.awt.BorderLayout;
import java.awt.Component;
import java.awt.Dimension;
import java.awt.Image;
import java.awt.Window;
import java.util.List;
import java.util.Optional;
import javax.swing.JOptionPane;
import javax.swing.JPanel;
import javax.swing.SwingUtilities;
import javax.swing.Timer;
import kennel.sandbox.SandboxName;
import kennel.sandbox.SandboxSpec;
import kennel.sandbox.Text;
import kennel.session.Requests;
import kennel.session.Session;
import kennel.ui.console.ConsoleProgram;
import kennel.ui.desktop.Desktop;
import kennel.ui.desktop.DesktopPanel;
import kennel.ui.task.OtherPrograms;
import kennel.ui.task.TaskRunner;

/** One sandbox: its state, its console, further shells, and what can be done with it. */
final class SandboxPanel extends JPanel {
    private static final long serialVersionUID = 1;
    private static final int STOP_SECONDS = 10;
    private static final int AGAIN_MILLIS = 300;
    /** Something may have been printed, or nothing: a NUL shows nothing. */
    private static final byte[] UNKNOWN = {0};

    private final transient Surroundings surroundings;
    private final transient SandboxName name;
    private final transient SandboxSpec spec;
    private final transient Runnable phaseChanged;
    private final StatusStrip strip;
    private final Consoles consoles = new Consoles();
    private Phase phase = Phase.STARTING;
    private Component shown = consoles;
    private transient Optional<WatchedStart> start = Optional.empty();
    private final transient StorageActions storage;
    private boolean connecting;

    /**
     * What every sandbox's panel works with.
     *
     * @param session tells of the sandboxes
     * @param requester has things done as root
     * @param tasks does what takes time
     */
    record Surroundings(Session session, Requester requester, TaskRunner tasks) {}

    /**
     * Makes the panel of a sandbox that is starting.
     *
     * @param phaseChanged run whenever the phase is another one
     */
    SandboxPanel(Surroundings surroundings, SandboxSpec spec, Runnable phaseChanged) {
        super(new BorderLayout());
        this.surroundings = surroundings;
        this.spec = spec;
        this.name = spec.name();
        strip = new StatusStrip(spec.storage());
        storage = new StorageActions(this, surroundings, spec);
        this.phaseChanged = phaseChanged;
        strip.connect.addActionListener(event -> connectAgain(false));
        strip.shell.addActionListener(event -> openShell());
        strip.files.addActionListener(event -> showFiles());
        strip.configuration.addActionListener(event -> showConfiguration());
        strip.stop.addActionListener(event -> stop());
        strip.keep.addActionListener(event -> storage.keep());
        strip.cancel.addActionListener(event -> storage.cancel());
        strip.grow.addActionListener(event -> storage.grow());
        add(strip, BorderLayout.NORTH);
        add(shown, BorderLayout.CENTER);
    }

    SandboxName sandbox() {
        return name;
    }

    /** Takes its start, which tells of its end. */
    void setStart(WatchedStart begun) {
        start = Optional.of(begun);
    }

    boolean isWatched() {
        return start.isPresent();
    }

    /** Returns what is done about what it writes. */
    StorageActions storage() {
        return storage;
    }

    Phase phase() {
        return phase;
    }

    /** Returns what its tab is called. */
    String title() {
        String key = phase.isAlive() ? "tab.alive" : phase == Phase.FAILED ? "tab.failed" : "tab.over";
        return RunningWords.say(key, name.id());
    }

    StatusStrip strip() {
        return strip;
    }

    /** Shows its desktop beside the console. */
    void show(Desktop desktop) {
        Window window = SwingUtilities.getWindowAncestor(this);
        List<Image> icons = window == null ? List.of() : window.getIconImages();
        consoles.addDesktop(new DesktopPanel(desktop, name.id(), icons));
    }

    /** Returns whether it has a desktop that ends with this program. */
    boolean hasDesktop() {
        return consoles.hasDesktop();
    }

    /** Makes the console while the sandbox is starting. */
    void prepareConsole() {
        consoles.prepareConsole();
    }

    void become(Phase next, String sentence) {
        if (phase.mayBecome(next)) {
            phase = next;
            strip.show(phase, sentence);
            phaseChanged.run();
        }
    }

    /** Tells what is being done while it starts. */
    void tell(String line) {
        if (phase == Phase.STARTING) {
            strip.show(phase, RunningWords.say("state.step", Sentences.plain(line)));
        }
    }

    /** Returns whether its console could be shown, and has not been asked for. */
    boolean lacksConsole() {
        return phase == Phase.RUNNING && !connecting;
    }

    /**
     * Connects with the console of a sandbox that runs.
     *
     * @param first whether it was started by this window, and waits for that
     */
    void connect(boolean first) {
        connecting = true;
        become(Phase.RUNNING, RunningWords.say("state.running"));
        surroundings
                .tasks()
                .run(
                        this::attach,
                        program -> show(
                                first ? SandboxConsole.first(program) : SandboxConsole.again(program, this::printed),
                                first),
                        this::complain);
    }

    /** Asks for the console; from any thread but Swing's. */
    ConsoleProgram attach() {
        Dimension cells = consoles.cells();
        List<String> request = Requests.attachWindow(name, cells.width, cells.height);
        ConsoleProgram console = surroundings.requester().begin(request, cells.width, cells.height);
        // LXC does not pass a window's size on to the console; each question may ask for a password.
        return surroundings.requester().isFree() ? new SizedConsole(console, surroundings, name, cells) : console;
    }

    /** Shows the console of a sandbox that was started by this window, and waits for that. */
    void show(ConsoleProgram console) {
        connecting = true;
        become(Phase.RUNNING, RunningWords.say("state.running"));
        show(SandboxConsole.first(console), true);
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

    private void show(SandboxConsole program, boolean first) {
        consoles.showConsole(program, code -> consoleLost(first && !program.hasConnected()));
    }

    /** When the sandbox has ended, that is told elsewhere; otherwise somebody else has the console. */
    private void consoleLost(boolean waitsForUs) {
        surroundings
                .tasks()
                .run(
                        () -> surroundings.session().look(name).isPresent(),
                        alive -> {
                            if (alive && phase == Phase.RUNNING) {
                                strip.show(phase, RunningWords.say("state.disconnected"));
                                strip.connect.setVisible(true);
                                if (waitsForUs) {
                                    Timer again = new Timer(AGAIN_MILLIS, event -> connectAgain(true));
                                    again.setRepeats(false);
                                    again.start();
                                }
                            }
                        },
                        this::complain);
    }

    private void connectAgain(boolean first) {
        if (phase == Phase.RUNNING) {
            strip.show(phase, RunningWords.say("state.running"));
            connect(first);
        }
    }

    /** Shows a page below the strip, in place of the one that was there. */
    void showInstead(Component page) {
        remove(shown);
        shown = page;
        add(page, BorderLayout.CENTER);
        revalidate();
        repaint();
        page.requestFocusInWindow();
    }

    private void openShell() {
        surroundings
                .tasks()
                .run(
                        () -> surroundings
                                .requester()
                                .begin(Requests.shell(name, List.of()), ConsoleTab.COLUMNS, ConsoleTab.ROWS),
                        this::addShell,
                        this::complain);
    }

    private void addShell(ConsoleProgram program) {
        if (shown != consoles) {
            showInstead(consoles);
        }
        consoles.addShell(program);
    }

    private void showFiles() {
        surroundings
                .tasks()
                .run(
                        () -> OtherPrograms.showFolder(surroundings.session().fakeroot(name)),
                        shown -> {
                            if (!shown) {
                                complain(RunningWords.say("files.noprogram"));
                            }
                        },
                        this::complain);
    }

    private void showConfiguration() {
        surroundings
                .tasks()
                .run(
                        () -> surroundings.session().configuration(name),
                        text -> new ConfigurationDialog(this, name, text).open(),
                        this::complain);
    }

    /** Asks the sandbox to end, and ends it by force when it does not. */
    void stop() {
        if (phase == Phase.STARTING && start.filter(WatchedStart::cancel).isPresent()) {
            return;
        }
        become(Phase.STOPPING, RunningWords.say("state.stopping", STOP_SECONDS));
        surroundings
                .tasks()
                .run(
                        this::stopNow,
                        told -> {
                            if (!told.isEmpty()) {
                                complain(told);
                                become(Phase.RUNNING, RunningWords.say("state.running"));
                            }
                        },
                        this::complain);
    }

    /** Returns what went wrong; nothing if it is stopped, or has ended by itself meanwhile. */
    private String stopNow() throws InterruptedException {
        Answer answer = Answer.of(surroundings.requester(), Requests.stop(name, STOP_SECONDS));
        return surroundings.session().look(name).isEmpty() ? "" : answer.text();
    }

    void complain(Exception failure) {
        complain(Text.visible(String.valueOf(failure.getMessage())));
    }

    void complain(String sentence) {
        JOptionPane.showMessageDialog(
                this, Sentences.wrapped(sentence), RunningPanel.title(), JOptionPane.WARNING_MESSAGE);
    }

    /** Takes in what the machine says of it. */
    void update(Watch.Seen seen) {
        strip.show(seen.running().started(), seen.usage());
        strip.show(seen.room());
    }

    /** Lets go of every terminal; the sandbox goes on. */
    void hangUp() {
        consoles.hangUp();
    }

    /** Gives the keyboard to the terminal that is shown. */
    void focusConsole() {
        consoles.focusTerminal();
    }
}
