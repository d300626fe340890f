package kennel.ui.running;

import java.awt.BorderLayout;
import java.awt.Component;
import java.awt.Image;
import java.awt.Window;
import java.util.List;
import java.util.Optional;
import javax.swing.JOptionPane;
import javax.swing.JPanel;
import javax.swing.SwingUtilities;
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

    private final transient Surroundings surroundings;
    private final transient SandboxName name;
    private final transient Runnable phaseChanged;
    private final StatusStrip strip;
    private final Consoles consoles = new Consoles();
    private Phase phase = Phase.STARTING;
    private Component shown = consoles;
    private transient Optional<WatchedStart> start = Optional.empty();
    private final transient StorageActions storage;
    private final transient ConsoleLink link;

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
        this.name = spec.name();
        strip = new StatusStrip(spec.storage());
        storage = new StorageActions(this, surroundings, spec);
        link = new ConsoleLink(this, surroundings, name, consoles);
        this.phaseChanged = phaseChanged;
        strip.connect.addActionListener(event -> link.connectAgain(false));
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

    /** Returns what connects its console. */
    ConsoleLink link() {
        return link;
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
