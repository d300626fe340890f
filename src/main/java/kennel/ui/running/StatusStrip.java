package kennel.ui.running;

import java.awt.Color;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import javax.swing.JButton;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JProgressBar;
import javax.swing.UIManager;
import kennel.host.Room;
import kennel.host.SandboxUsage.Usage;
import kennel.sandbox.Size;
import kennel.sandbox.Storage;
import kennel.ui.wizard.Mnemonics;
import net.miginfocom.swing.MigLayout;

/** The line above a sandbox's console: how it is, what it uses, and what can be done with it. */
final class StatusStrip extends JPanel {
    /** The names by which tests find the parts. */
    static final String STATE = "sandbox.state";

    static final String USAGE = "sandbox.usage";
    static final String CONNECT = "sandbox.connect";
    static final String SHELL = "sandbox.shell";
    static final String FILES = "sandbox.files";
    static final String CONFIGURATION = "sandbox.configuration";
    static final String GAUGE = "sandbox.gauge";
    static final String KEEP = "sandbox.keep";
    static final String GROW = "sandbox.grow";
    static final String CANCEL = "sandbox.cancel";
    static final String STOP = "sandbox.stop";
    static final String AGAIN = "sandbox.again";
    static final String CLOSE = "sandbox.close";

    private static final long serialVersionUID = 1;
    private static final double MICROS_A_SECOND = 1e6;
    private static final int NEARLY_FULL = 85;

    private final JLabel dot = new JLabel("●");
    private final JLabel state = new JLabel();
    private final JLabel usage = new JLabel();
    private final JProgressBar gauge = new JProgressBar();
    final JButton connect = button(CONNECT, "connect");
    final JButton shell = button(SHELL, "shell");
    final JButton files = button(FILES, "files");
    final JButton configuration = button(CONFIGURATION, "configuration");
    final JButton keep = button(KEEP, "keep");
    final JButton grow = button(GROW, "grow");
    final JButton cancel = button(CANCEL, "cancel");
    final JButton stop = button(STOP, "stop");
    final JButton again = button(AGAIN, "again");
    final JButton close = button(CLOSE, "close");
    private final transient Storage storage;
    private Phase phase = Phase.STARTING;
    private transient Usage before = new Usage(OptionalLong.empty(), OptionalLong.empty());
    private long beforeNanos;

    /**
     * Makes the line.
     *
     * @param storage where what is written goes, on which depends what can be done about it
     */
    StatusStrip(Storage storage) {
        super(new MigLayout("insets 8 12 8 12, gap 8, fillx, hidemode 3", "[][][grow,fill][]"));
        this.storage = storage;
        state.setName(STATE);
        usage.setName(USAGE);
        usage.setEnabled(false);
        add(dot);
        add(state, "wmin 64, shrinkprio 50");
        add(usage, "wmin 0, gapleft 8, shrinkprio 200");
        gauge.setName(GAUGE);
        gauge.setStringPainted(true);
        add(gauge, "w 56!");
        for (JButton button : List.of(keep, grow, connect, shell, files, configuration, cancel, stop, again, close)) {
            add(button);
        }
        show(Phase.STARTING, RunningWords.say("state.starting"));
    }

    private static JButton button(String name, String key) {
        JButton button = Mnemonics.on(new JButton(), RunningWords.say("button." + key));
        button.setName(name);
        button.setRequestFocusEnabled(false); // who clicks it goes on typing in the console
        button.setToolTipText(RunningWords.say("hint." + key));
        return button;
    }

    /** Shows how the sandbox is, in a sentence. */
    void show(Phase now, String sentence) {
        phase = now;
        state.setText(sentence);
        boolean runs = now == Phase.RUNNING || now == Phase.STOPPING || now == Phase.KEEPING;
        connect.setVisible(false);
        shell.setVisible(now.isAlive());
        files.setVisible(now.isAlive());
        keep.setVisible(now.isAlive() && storage instanceof Storage.Tmpfs);
        keep.setEnabled(now == Phase.RUNNING);
        grow.setVisible(now.isAlive() && storage instanceof Storage.Image);
        grow.setEnabled(now == Phase.RUNNING);
        cancel.setVisible(now == Phase.KEEPING);
        stop.setVisible(now.isAlive() && now != Phase.KEEPING);
        shell.setEnabled(now == Phase.RUNNING);
        files.setEnabled(runs);
        configuration.setVisible(now.isAlive());
        configuration.setEnabled(runs);
        stop.setEnabled(now == Phase.RUNNING || now == Phase.STARTING);
        if (!runs) {
            usage.setText("");
            gauge.setVisible(false);
        }
        again.setVisible(!now.isAlive());
        close.setVisible(!now.isAlive());
        style();
    }

    /** Shows for how long it has run, and what it uses of the machine. */
    void show(Instant started, Usage now) {
        if (phase == Phase.STARTING || !phase.isAlive()) {
            return;
        }
        List<String> parts = new ArrayList<>();
        parts.add(duration(Duration.between(started, Instant.now())));
        now.memory().ifPresent(bytes -> parts.add(RunningWords.say("usage.memory", Size.show(bytes))));
        long nanos = System.nanoTime();
        if (now.cpu().isPresent() && before.cpu().isPresent() && nanos > beforeNanos) {
            double seconds = (nanos - beforeNanos) / 1e9;
            double used = (now.cpu().getAsLong() - before.cpu().getAsLong()) / MICROS_A_SECOND;
            parts.add(RunningWords.say("usage.cpu", Math.round(100 * used / seconds)));
        }
        before = now;
        beforeNanos = nanos;
        usage.setText(String.join("  ·  ", parts));
        usage.setToolTipText(RunningWords.say("usage.hint"));
    }

    /** Shows how full the storage is, if that is known. */
    void show(Optional<Room> room) {
        gauge.setVisible(room.isPresent());
        room.ifPresent(now -> {
            gauge.setValue(now.percent());
            gauge.setString(now.percent() + " %");
            boolean full = now.percent() >= NEARLY_FULL;
            String key = storage instanceof Storage.Tmpfs ? "gauge.memory" : "gauge.disk";
            gauge.setToolTipText(RunningWords.say(key, Size.show(now.used()), Size.show(now.total())));
            gauge.setForeground(UIManager.getColor(full ? "Kennel.brokenForeground" : "ProgressBar.foreground"));
            if (full && phase == Phase.RUNNING) {
                state.setText(RunningWords.say("state.full"));
            }
        });
    }

    private static String duration(Duration time) {
        long hours = time.toHours();
        String minutes = String.format(Locale.ROOT, "%d:%02d", time.toMinutesPart(), time.toSecondsPart());
        return hours == 0
                ? minutes
                : String.format(Locale.ROOT, "%d:%02d:%02d", hours, time.toMinutesPart(), time.toSecondsPart());
    }

    @Override
    public void updateUI() {
        super.updateUI();
        if (dot != null) {
            style();
        }
    }

    private void style() {
        setBackground(UIManager.getColor("Wizard.stripBackground"));
        String colour =
                switch (phase) {
                    case STARTING, KEEPING, STOPPING -> "Kennel.busyForeground";
                    case RUNNING -> "Kennel.runningForeground";
                    case ENDED -> "Wizard.quietForeground";
                    case FAILED -> "Kennel.brokenForeground";
                };
        Color known = UIManager.getColor(colour);
        dot.setForeground(known == null ? getForeground() : known);
    }
}
