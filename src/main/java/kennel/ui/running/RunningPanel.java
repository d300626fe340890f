package kennel.ui.running;

import java.awt.BorderLayout;
import java.awt.CardLayout;
import java.awt.Component;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import javax.swing.Icon;
import javax.swing.JButton;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JTabbedPane;
import javax.swing.SwingConstants;
import kennel.host.Running;
import kennel.sandbox.Draft;
import kennel.sandbox.SandboxSpec;
import kennel.session.Session;
import kennel.ui.task.TaskRunner;
import kennel.ui.wizard.Mnemonics;
import kennel.ui.wizard.Prose;
import net.miginfocom.swing.MigLayout;

/** All sandboxes of this machine, one tab for each, whoever has started it. */
public final class RunningPanel extends JPanel {
    /** The name by which tests find the tabs. */
    public static final String TABS = "running.tabs";

    /** The name by which tests find the button that opens the wizard. */
    public static final String NEW = "running.new";

    private static final long serialVersionUID = 1;
    private static final Duration SETTLED = Duration.ofSeconds(3);
    private static final String NOTHING = "nothing";

    private final transient SandboxPanel.Surroundings surroundings;
    private final transient Consumer<Optional<Draft>> wizard;
    private final JTabbedPane tabs = new JTabbedPane();
    private final CardLayout cards = new CardLayout();
    private final JPanel middle = new JPanel(cards);
    private final transient Shortcuts shortcuts;
    private final transient Watch watch;
    private final LostStrip lost;
    /** Those that are shown and alive, by their ids. */
    private final transient Map<String, SandboxPanel> alive = new LinkedHashMap<>();

    /** When those that are not alive any more ended: a look at the machine may be older than that. */
    private final transient Map<String, Instant> over = new HashMap<>();

    /**
     * Makes the panel; on the Swing thread.
     *
     * @param session tells of the sandboxes
     * @param requester has things done as root
     * @param tasks does what takes time
     * @param extras stand beside the button for a new sandbox
     * @param wizard opens the wizard, with what it shall begin with
     */
    public RunningPanel(
            Session session,
            Requester requester,
            TaskRunner tasks,
            Icon icon,
            List<JComponent> extras,
            Consumer<Optional<Draft>> wizard) {
        super(new BorderLayout());
        surroundings = new SandboxPanel.Surroundings(session, requester, tasks);
        this.wizard = wizard;
        watch = new Watch(session, tasks, this::take);
        lost = new LostStrip(surroundings, this::launch, watch::look);
        tabs.setName(TABS);
        tabs.setTabLayoutPolicy(JTabbedPane.SCROLL_TAB_LAYOUT);
        tabs.addChangeListener(event -> focusConsole());
        middle.add(nothing(), NOTHING);
        middle.add(tabs, TABS);
        JPanel top = new JPanel(new BorderLayout());
        top.add(strip(icon, extras), BorderLayout.NORTH);
        top.add(lost, BorderLayout.SOUTH);
        add(top, BorderLayout.NORTH);
        add(middle, BorderLayout.CENTER);
        shortcuts = new Shortcuts(
                this,
                Map.of(
                        "ctrl shift T", () -> press(strip -> strip.shell),
                        "ctrl shift G", () -> press(strip -> strip.configuration),
                        "ctrl shift E", () -> press(strip -> strip.files),
                        "ctrl shift Q", () -> press(strip -> strip.stop),
                        "ctrl shift N", () -> wizard.accept(Optional.empty()),
                        "ctrl shift PAGE_UP", () -> turn(-1),
                        "ctrl shift PAGE_DOWN", () -> turn(1)));
    }

    private void press(Function<StatusStrip, JButton> button) {
        current().ifPresent(panel -> button.apply(panel.strip()).doClick());
    }

    private Optional<SandboxPanel> current() {
        return Optional.ofNullable((SandboxPanel) tabs.getSelectedComponent());
    }

    /** Goes to the next tab, round the end. */
    private void turn(int tabsOn) {
        if (tabs.getTabCount() > 0) {
            tabs.setSelectedIndex(Math.floorMod(tabs.getSelectedIndex() + tabsOn, tabs.getTabCount()));
        }
    }

    private JPanel strip(Icon icon, List<JComponent> extras) {
        JPanel strip = new JPanel(new MigLayout("insets 10 16 10 16, gap 8, fillx", "[][grow,fill][][]", "[]"));
        JLabel title = new JLabel(RunningWords.say("window.heading"));
        title.putClientProperty("FlatLaf.styleClass", "h3");
        JButton create = Mnemonics.on(new JButton(), RunningWords.say("button.new"));
        create.setName(NEW);
        create.addActionListener(event -> wizard.accept(Optional.empty()));
        strip.add(new JLabel(icon));
        strip.add(title, "wmin 0");
        extras.forEach(strip::add);
        strip.add(create);
        return strip;
    }

    private static JPanel nothing() {
        JPanel page = new JPanel(new MigLayout("insets 24, fill", "[grow,center]", "push[][]push"));
        JLabel heading = new JLabel(RunningWords.say("nothing.title"), SwingConstants.CENTER);
        heading.putClientProperty("FlatLaf.styleClass", "h3");
        page.add(heading, "wrap");
        page.add(new JLabel(RunningWords.say("nothing.hint")));
        return page;
    }

    /** Returns what its window is called. */
    public static String title() {
        return RunningWords.say("window.title");
    }

    /** Begins to look at the machine, every second. */
    public void begin() {
        watch.begin();
        shortcuts.install();
    }

    /** Lets go of every console; the sandboxes go on. */
    public void end() {
        watch.end();
        shortcuts.remove();
        for (Component tab : tabs.getComponents()) {
            if (tab instanceof SandboxPanel panel) {
                panel.hangUp();
            }
        }
    }

    /** Starts a sandbox in a tab of its own. */
    public void launch(SandboxSpec spec) {
        LaunchListener listener =
                new LaunchListener(spec, wizard, this::tidy, (panel, image) -> new Conversion(this, surroundings, image)
                        .begin(panel.strip().again::doClick));
        WatchedStart start = new WatchedStart(surroundings.session(), surroundings.requester(), spec, listener);
        // It goes on beside the making of the tab, for which it waits in the end.
        start.begin();
        SandboxPanel panel = add(spec);
        panel.setStart(start);
        listener.take(panel);
        tabs.setSelectedComponent(panel);
        panel.prepareConsole();
    }

    private SandboxPanel add(SandboxSpec spec) {
        String id = spec.name().id();
        SandboxPanel panel = new SandboxPanel(surroundings, spec, this::refresh);
        panel.strip().close.addActionListener(event -> close(panel));
        panel.strip().again.addActionListener(event -> {
            close(panel);
            launch(spec);
        });
        panel.storage().whenKept(storage -> {
            close(panel);
            launch(spec.with(storage.made()));
        });
        over.remove(id);
        alive.put(id, panel);
        tabs.addTab(id, panel);
        refresh();
        return panel;
    }

    private void close(SandboxPanel panel) {
        panel.hangUp();
        tabs.remove(panel);
        refresh();
    }

    /** Does what the first launch would else have to wait for. */
    public void rehearse() {
        new ConsoleTab();
    }

    /** Returns the sandboxes that would go on if the window were closed. */
    public List<String> running() {
        return new ArrayList<>(alive.keySet());
    }

    /** Returns those of {@link #running} whose desktops would end all the same. */
    public List<String> withDesktops() {
        return alive.entrySet().stream()
                .filter(entry -> entry.getValue().hasDesktop())
                .map(Map.Entry::getKey)
                .toList();
    }

    /** Asks all of them to end. */
    public void stopAll() {
        alive.values().forEach(SandboxPanel::stop);
    }

    private void refresh() {
        alive.forEach((id, panel) -> {
            if (!panel.phase().isAlive()) {
                over.put(id, Instant.now());
            }
        });
        alive.keySet().removeAll(over.keySet());
        for (int i = 0; i < tabs.getTabCount(); i++) {
            SandboxPanel panel = (SandboxPanel) tabs.getComponentAt(i);
            tabs.setTitleAt(i, panel.title());
        }
        cards.show(middle, tabs.getTabCount() == 0 ? NOTHING : TABS);
    }

    private void focusConsole() {
        current().ifPresent(SandboxPanel::focusConsole);
    }

    private void take(Watch.Look machine) {
        lost.show(machine.lost());
        take(machine.alive());
    }

    private void take(List<Watch.Seen> machine) {
        Map<String, SandboxPanel> gone = new LinkedHashMap<>(alive);
        for (Watch.Seen seen : machine) {
            String id = seen.running().spec().name().id();
            gone.remove(id);
            if (over.containsKey(id) && !seen.running().started().isAfter(over.get(id))) {
                continue;
            }
            SandboxPanel panel =
                    alive.containsKey(id) ? alive.get(id) : add(seen.running().spec());
            if (!panel.isWatched() && seen.running().state() == Running.State.RUNNING) {
                meet(panel, seen.running());
            }
            panel.update(seen);
        }
        // Of those that were started here, their own starts tell, with the exit code.
        gone.values().stream()
                .filter(panel -> !panel.isWatched())
                .forEach(panel -> panel.become(Phase.ENDED, RunningWords.say("state.ended")));
    }

    /**
     * Connects with the console when it is looked at, and not before the window that may have launched it had the time
     * to: the console goes to one window.
     */
    private void meet(SandboxPanel panel, Running running) {
        if (panel.phase() == Phase.STARTING) {
            panel.become(Phase.RUNNING, RunningWords.say("state.running"));
            if (!running.spec().detached()) {
                JPanel page = new JPanel(new MigLayout("insets 24, fill", "[grow,fill]", "[top]"));
                page.add(new Prose(Prose.Tone.QUIET, RunningWords.say("foreground")), "wmin 0");
                panel.showInstead(page);
            }
        }
        boolean settled = Duration.between(running.started(), Instant.now()).compareTo(SETTLED) > 0;
        if (running.spec().detached()
                && settled
                && panel == tabs.getSelectedComponent()
                && panel.link().isMissing()) {
            panel.link().connect(false);
        }
    }

    /** Removes what LXC leaves of an ended sandbox now, since the next launch would have to wait for it. */
    private void tidy() {
        surroundings
                .tasks()
                .run(
                        () -> {
                            surroundings.session().tidy();
                            return true;
                        },
                        done -> {},
                        failed -> {}); // the next launch does it, or says why it cannot
    }
}
