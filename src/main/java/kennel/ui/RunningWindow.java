package kennel.ui;

import java.awt.Dimension;
import java.awt.event.WindowAdapter;
import java.awt.event.WindowEvent;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javax.swing.ImageIcon;
import javax.swing.JFrame;
import javax.swing.Timer;
import javax.swing.WindowConstants;
import kennel.sandbox.Draft;
import kennel.sandbox.SandboxSpec;
import kennel.session.Session;
import kennel.ui.create.ThemeButton;
import kennel.ui.running.CloseQuestion;
import kennel.ui.running.Requester;
import kennel.ui.running.RunningPanel;
import kennel.ui.task.TaskRunner;

/** The window of running sandboxes: its panel in a frame, and the question when it is closed. */
final class RunningWindow {
    private static final Dimension SIZE = new Dimension(900, 620);
    private static final Dimension LEAST = new Dimension(640, 400);
    private static final int LOOK_MILLIS = 100;

    private final JFrame frame = new JFrame(RunningPanel.title());
    private final RunningPanel panel;
    private final Runnable closed;

    /**
     * Makes the window; on the Swing thread.
     *
     * @param wizard opens the wizard, with what it shall begin with
     * @param closed run when the window is gone
     */
    RunningWindow(
            Session session,
            Requester requester,
            TaskRunner tasks,
            ThemeButton theme,
            Consumer<Optional<Draft>> wizard,
            Runnable closed) {
        this.closed = closed;
        panel = new RunningPanel(session, requester, tasks, new ImageIcon(Icons.sharp()), List.of(theme), wizard);
        frame.setIconImages(Icons.all());
        frame.setDefaultCloseOperation(WindowConstants.DO_NOTHING_ON_CLOSE);
        frame.addWindowListener(new WindowAdapter() {
            @Override
            public void windowClosing(WindowEvent event) {
                close();
            }
        });
        frame.add(panel);
        frame.setMinimumSize(LEAST);
        frame.setSize(SIZE);
        frame.setLocationByPlatform(true);
    }

    void show() {
        frame.setVisible(true);
        frame.toFront();
        panel.begin();
    }

    /** Does what the first launch would else have to wait for. */
    void rehearse() {
        frame.addNotify();
        panel.rehearse();
    }

    boolean isOpen() {
        return frame.isVisible();
    }

    void launch(SandboxSpec spec) {
        panel.launch(spec);
        show();
    }

    private void close() {
        List<String> running = panel.running();
        CloseQuestion.Answer answer = running.isEmpty()
                ? CloseQuestion.Answer.LEAVE
                : new CloseQuestion(frame, running, panel.withDesktops()).ask();
        if (answer == CloseQuestion.Answer.STOP) {
            stopAndLeave();
        } else if (answer == CloseQuestion.Answer.LEAVE) {
            leave();
        }
    }

    private void stopAndLeave() {
        panel.stopAll();
        Timer timer = new Timer(LOOK_MILLIS, event -> {
            if (panel.running().isEmpty()) {
                ((Timer) event.getSource()).stop();
                leave();
            }
        });
        timer.start();
    }

    private void leave() {
        panel.end();
        frame.dispose();
        closed.run();
    }
}
