package kennel.ui.running;

import java.awt.Component;
import java.io.IOException;
import java.nio.file.Files;
import java.util.OptionalLong;
import javax.swing.JPanel;
import javax.swing.JTextField;
import kennel.sandbox.SandboxException;
import kennel.sandbox.Size;
import kennel.sandbox.Storage;
import kennel.ui.wizard.Question;
import net.miginfocom.swing.MigLayout;

/** Asks how large an image shall be made. */
final class GrowQuestion {
    /** The name by which tests find the field. */
    static final String SIZE = "grow.size";

    private static final int COLUMNS = 8;

    private final Component owner;
    private final Storage.Image image;

    GrowQuestion(Component owner, Storage.Image image) {
        this.owner = owner;
        this.image = image;
    }

    /** Asks until the answer is a size; empty if the user does not want it after all. */
    OptionalLong ask() {
        long now = size();
        JTextField field = new JTextField(Size.exact(2 * now), COLUMNS);
        field.setName(SIZE);
        String sentence = RunningWords.say("grow.question", Size.show(now));
        while (true) {
            JPanel content = new JPanel(new MigLayout("insets 0, gap 8"));
            content.add(Sentences.wrapped(sentence), "wrap 12");
            content.add(field);
            int chosen = Question.ask(
                    owner,
                    RunningWords.say("grow.title"),
                    content,
                    Question.Weight.LIGHT,
                    RunningWords.say("grow.yes"),
                    RunningWords.say("close.cancel"));
            if (chosen != 0) {
                return OptionalLong.empty();
            }
            try {
                return OptionalLong.of(Size.parse(field.getText()));
            } catch (SandboxException e) {
                sentence = e.getMessage();
            }
        }
    }

    private long size() {
        try {
            return Files.size(image.path());
        } catch (IOException e) {
            return 1L << 30;
        }
    }
}
