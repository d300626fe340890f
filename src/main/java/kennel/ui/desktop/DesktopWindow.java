package kennel.ui.desktop;

import java.awt.Dimension;
import java.awt.Image;
import java.awt.event.WindowAdapter;
import java.awt.event.WindowEvent;
import java.util.List;
import javax.swing.JFrame;
import javax.swing.WindowConstants;
import kennel.ui.wizard.Prose;
import kennel.ui.wizard.Question;

/** A desktop in a window by itself, whose closing asks what shall become of the sandbox. */
public final class DesktopWindow {
    private static final Dimension SIZE = new Dimension(1024, 740);
    private static final Dimension LEAST = new Dimension(480, 320);
    private static final int COLUMNS = 40;

    private final JFrame frame;
    private final DesktopView view;
    private final String name;
    private final Closing closing;
    private boolean asking;

    /** What the user wants when the window is closed; called on the Swing thread, the window is there still. */
    public interface Closing {
        /** The sandbox shall end. */
        void stop();

        /** The sandbox shall go on without its desktop, whose programs lose it. */
        void leave();
    }

    /**
     * Makes a window that is not shown yet; on the Swing thread.
     *
     * @param sandbox the sandbox's name, which is its title
     * @param closing told what the user answers when the window is closed
     */
    public DesktopWindow(Desktop desktop, String sandbox, List<? extends Image> icons, Closing closing) {
        this.name = sandbox;
        this.closing = closing;
        view = new DesktopView(desktop);
        frame = new JFrame(sandbox);
        frame.setIconImages(List.copyOf(icons));
        frame.setDefaultCloseOperation(WindowConstants.DO_NOTHING_ON_CLOSE);
        frame.addWindowListener(new WindowAdapter() {
            @Override
            public void windowClosing(WindowEvent event) {
                ask();
            }
        });
        frame.add(view);
        frame.setMinimumSize(LEAST);
        frame.setSize(SIZE);
        frame.setLocationByPlatform(true);
    }

    /** Shows it and gives the keyboard to the desktop. */
    public void show() {
        frame.setVisible(true);
        view.focusDesktop();
    }

    /** Closes it without a question. */
    public void dispose() {
        frame.dispose();
    }

    JFrame frame() {
        return frame;
    }

    private void ask() {
        if (asking) {
            return;
        }
        asking = true;
        int chosen = choose();
        asking = false;
        if (chosen == 0) {
            closing.stop();
        } else if (chosen == 1) {
            closing.leave();
        } else {
            view.focusDesktop();
        }
    }

    private int choose() {
        return Question.ask(
                frame,
                DesktopWords.say("close.title", name),
                Prose.ofWidth(COLUMNS, Prose.Tone.PLAIN, DesktopWords.say("close.question", name)),
                Question.Weight.LIGHT,
                DesktopWords.say("close.stop"),
                DesktopWords.say("close.leave"),
                DesktopWords.say("close.cancel"));
    }
}
