package kennel.ui.running;

import java.awt.Component;
import java.io.File;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalLong;
import javax.swing.JButton;
import javax.swing.JFileChooser;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JTextField;
import kennel.sandbox.SandboxException;
import kennel.sandbox.SandboxName;
import kennel.sandbox.Size;
import kennel.sandbox.Storage;
import kennel.sandbox.StorageText;
import kennel.ui.wizard.Mnemonics;
import kennel.ui.wizard.Question;
import net.miginfocom.swing.MigLayout;

/** Asks into which image a throw-away sandbox shall be moved. */
final class KeepDialog {
    /** The names by which tests find the parts. */
    static final String PATH = "keep.path";

    static final String SIZE = "keep.size";

    private static final String FIRST_SIZE = "4G";
    private static final int PATH_COLUMNS = 28;
    private static final int SIZE_COLUMNS = 6;

    private final Component owner;
    private final JTextField path;
    private final JTextField size = new JTextField(FIRST_SIZE, SIZE_COLUMNS);

    KeepDialog(Component owner, SandboxName name) {
        this.owner = owner;
        path = new JTextField(Path.of(home(), name.id() + ".img").toString(), PATH_COLUMNS);
        path.setName(PATH);
        size.setName(SIZE);
    }

    private static String home() {
        return System.getProperty("user.home");
    }

    /** Asks until the answer makes sense; empty if the user does not want it after all. */
    Optional<Storage> ask() {
        String complaint = "";
        while (true) {
            int chosen = Question.ask(
                    owner,
                    RunningWords.say("keep.title"),
                    content(complaint),
                    Question.Weight.LIGHT,
                    RunningWords.say("keep.yes"),
                    RunningWords.say("close.cancel"));
            if (chosen != 0) {
                return Optional.empty();
            }
            try {
                OptionalLong bytes = OptionalLong.of(Size.parse(size.getText()));
                return Optional.of(StorageText.image(path.getText().strip(), bytes, Path.of(home())));
            } catch (SandboxException e) {
                complaint = e.getMessage();
            }
        }
    }

    private JPanel content(String complaint) {
        JPanel content = new JPanel(new MigLayout("insets 0, gap 8 8, hidemode 3", "[][grow,fill][]"));
        JButton choose = Mnemonics.on(new JButton(), RunningWords.say("keep.choose"));
        choose.addActionListener(event -> choose());
        content.add(Sentences.wrapped(RunningWords.say("keep.question")), "spanx, wrap 16");
        content.add(Mnemonics.on(new JLabel(), RunningWords.say("keep.image"), path));
        content.add(path);
        content.add(choose, "wrap");
        content.add(Mnemonics.on(new JLabel(), RunningWords.say("keep.size"), size));
        content.add(size, "growx 0, wrap");
        if (!complaint.isEmpty()) {
            content.add(Sentences.wrapped(complaint), "spanx, gaptop 8");
        }
        return content;
    }

    private void choose() {
        JFileChooser chooser = new JFileChooser();
        chooser.setSelectedFile(new File(path.getText()));
        if (chooser.showSaveDialog(path) == JFileChooser.APPROVE_OPTION) {
            path.setText(chooser.getSelectedFile().getAbsolutePath());
        }
    }
}
