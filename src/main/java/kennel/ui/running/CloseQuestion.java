package kennel.ui.running;

import java.awt.Component;
import java.util.List;
import kennel.ui.wizard.Question;

/** What shall become of the sandboxes when their window is closed. */
public final class CloseQuestion {
    private final Component owner;
    private final List<String> running;
    private final List<String> withDesktops;

    /** What the user wants. */
    public enum Answer {
        /** They go on. */
        LEAVE,
        /** They end, and then the window is closed. */
        STOP,
        /** The window stays. */
        CANCEL
    }

    /**
     * Makes a question over a window.
     *
     * @param running the names of the sandboxes
     * @param withDesktops those of them whose desktops end with the window
     */
    public CloseQuestion(Component owner, List<String> running, List<String> withDesktops) {
        this.owner = owner;
        this.running = List.copyOf(running);
        this.withDesktops = List.copyOf(withDesktops);
    }

    /** Asks; on the Swing thread. */
    public Answer ask() {
        int chosen = Question.ask(
                owner,
                RunningWords.say("close.title"),
                Sentences.wrapped(text()),
                Question.Weight.LIGHT,
                RunningWords.say("close.leave"),
                RunningWords.say("close.stop"),
                RunningWords.say("close.cancel"));
        return chosen < 0 ? Answer.CANCEL : Answer.values()[chosen];
    }

    /** Returns what it asks. */
    String text() {
        String question = RunningWords.say("close.question", String.join(", ", running));
        return withDesktops.isEmpty()
                ? question
                : question + "\n\n" + RunningWords.say("close.desktops", String.join(", ", withDesktops));
    }
}
