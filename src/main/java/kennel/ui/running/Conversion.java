package kennel.ui.running;

import java.awt.Component;
import java.util.List;
import java.util.function.Consumer;
import javax.swing.JOptionPane;
import kennel.sandbox.ExitCode;
import kennel.sandbox.Storage;
import kennel.session.Requests;
import kennel.ui.wizard.Question;

/** The taking over of an image of the original scripts, once the user has read what that does. */
final class Conversion {
    private static final String COMMAND = "kennel storage convert";

    private final Component owner;
    private final SandboxPanel.Surroundings surroundings;
    private final Storage.Image image;

    Conversion(Component owner, SandboxPanel.Surroundings surroundings, Storage.Image image) {
        this.owner = owner;
        this.surroundings = surroundings;
        this.image = image;
    }

    /** Returns whether a start failed for want of it: in every language, the launcher names the command. */
    static boolean isWanted(String told) {
        return told.contains(COMMAND);
    }

    /** Asks, converts, and then has something done. */
    void begin(Runnable done) {
        request(Requests.survey(image), survey -> {
            if (isWanted(survey.text(), survey.code())) {
                request(Requests.convert(image), converted -> {
                    if (converted.code() == ExitCode.OK.number()) {
                        done.run();
                    } else {
                        complain(converted.text());
                    }
                });
            }
        });
    }

    private void request(List<String> words, Consumer<Answer> answered) {
        surroundings
                .tasks()
                .run(
                        () -> Answer.of(surroundings.requester(), words),
                        answered,
                        failed -> complain(String.valueOf(failed.getMessage())));
    }

    private boolean isWanted(String survey, int code) {
        if (code != ExitCode.OK.number()) {
            complain(survey);
            return false;
        }
        int chosen = Question.ask(
                owner,
                RunningWords.say("convert.title"),
                Sentences.wrapped(survey),
                Question.Weight.HEAVY,
                RunningWords.say("convert.yes"),
                RunningWords.say("close.cancel"));
        return chosen == 0;
    }

    private void complain(String sentence) {
        JOptionPane.showMessageDialog(
                owner, Sentences.wrapped(sentence), RunningPanel.title(), JOptionPane.WARNING_MESSAGE);
    }
}
