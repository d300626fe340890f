package kennel.ui.running;

import java.util.List;
import java.util.function.Consumer;
import javax.swing.JButton;
import javax.swing.JOptionPane;
import javax.swing.JPanel;
import javax.swing.UIManager;
import kennel.sandbox.ExitCode;
import kennel.sandbox.RunRecord;
import kennel.sandbox.SandboxSpec;
import kennel.sandbox.Storage;
import kennel.sandbox.StorageText;
import kennel.sandbox.Text;
import kennel.session.Requests;
import kennel.ui.wizard.Mnemonics;
import kennel.ui.wizard.Prose;
import kennel.ui.wizard.Question;
import net.miginfocom.swing.MigLayout;

/** The line that tells of kept storage whose sandbox was cut off; there only if there is any. */
final class LostStrip extends JPanel {
    /** The names by which tests find the parts. */
    static final String SENTENCE = "lost.sentence";

    static final String RESUME = "lost.resume";
    static final String DISCARD = "lost.discard";

    private static final long serialVersionUID = 1;

    private final Prose sentence = new Prose(Prose.Tone.PLAIN);
    private final transient SandboxPanel.Surroundings surroundings;
    private final transient Runnable changed;
    private transient List<RunRecord> lost = List.of();

    /**
     * Makes the line.
     *
     * @param resume starts what was cut off again
     * @param changed run when something has been deleted
     */
    LostStrip(SandboxPanel.Surroundings surroundings, Consumer<SandboxSpec> resume, Runnable changed) {
        super(new MigLayout("insets 8 16 8 12, gap 8, fillx", "[grow,fill][][]", "[]"));
        this.surroundings = surroundings;
        this.changed = changed;
        sentence.setName(SENTENCE);
        JButton again = button(RESUME, "button.resume");
        again.addActionListener(event -> {
            SandboxSpec first = lost.get(0).spec();
            show(List.of()); // until the next look, which no longer finds it
            resume.accept(first);
        });
        JButton delete = button(DISCARD, "button.discard");
        delete.addActionListener(event -> {
            if (isSure(lost.get(0))) {
                discard(lost.get(0).spec().storage());
            }
        });
        add(sentence, "wmin 0");
        add(again);
        add(delete);
        setVisible(false);
        style();
    }

    private static JButton button(String name, String key) {
        JButton button = Mnemonics.on(new JButton(), RunningWords.say(key));
        button.setName(name);
        return button;
    }

    private static String path(RunRecord record) {
        return Text.visible(StorageText.path(record.spec().storage()).orElseThrow());
    }

    private boolean isSure(RunRecord record) {
        int chosen = Question.ask(
                this,
                RunningWords.say("discard.title"),
                Sentences.wrapped(RunningWords.say("discard.question", path(record))),
                Question.Weight.GRAVE,
                RunningWords.say("discard.yes"),
                RunningWords.say("close.cancel"));
        return chosen == 0;
    }

    private void discard(Storage storage) {
        surroundings
                .tasks()
                .run(
                        () -> {
                            Answer answer = Answer.of(surroundings.requester(), Requests.discard(storage));
                            if (answer.code() == ExitCode.OK.number()) {
                                surroundings.session().delete(storage);
                            }
                            return answer.text();
                        },
                        told -> {
                            complain(told);
                            changed.run();
                        },
                        failed -> complain(Text.visible(String.valueOf(failed.getMessage()))));
    }

    private void complain(String told) {
        if (!told.isEmpty()) {
            JOptionPane.showMessageDialog(
                    this, Sentences.wrapped(told), RunningPanel.title(), JOptionPane.WARNING_MESSAGE);
        }
    }

    /** Takes in what is lost now; the latest is spoken of first. */
    void show(List<RunRecord> now) {
        if (now.equals(lost)) {
            return;
        }
        lost = List.copyOf(now);
        setVisible(!lost.isEmpty());
        if (!lost.isEmpty()) {
            RunRecord first = lost.get(0);
            String name = Text.visible(first.spec().name().text());
            String more = lost.size() == 1 ? "" : " " + RunningWords.say("lost.more", lost.size() - 1);
            sentence.setText(RunningWords.say("lost", name, Text.date(first.started()), path(first)) + more);
        }
        revalidate();
    }

    @Override
    public void updateUI() {
        super.updateUI();
        style();
    }

    private void style() {
        setBackground(UIManager.getColor("Wizard.stripBackground"));
    }
}
