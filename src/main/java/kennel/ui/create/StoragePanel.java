package kennel.ui.create;

import java.util.Map;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import javax.swing.AbstractButton;
import javax.swing.ButtonGroup;
import javax.swing.JButton;
import javax.swing.JComponent;
import javax.swing.JFileChooser;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JRadioButton;
import javax.swing.JTextField;
import kennel.ui.create.StorageAnswer.Kind;
import kennel.ui.wizard.Mnemonics;
import kennel.ui.wizard.Panel;
import kennel.ui.wizard.Prose;
import kennel.ui.wizard.Prose.Tone;

/** The widgets of the storage's page. */
final class StoragePanel implements Panel<Choices> {
    static final String HALF = "storage.half";
    static final String MOST = "storage.most";
    static final String SIZE = "storage.size";
    static final String IMAGE = "storage.image";
    static final String IMAGE_PATH = "storage.imagepath";
    static final String IMAGE_SIZE = "storage.imagesize";
    static final String FOLDER = "storage.folder";
    static final String FOLDER_PATH = "storage.folderpath";

    private static final int SIZE_COLUMNS = 8;

    private final JPanel panel = new JPanel(Layouts.choices());
    private final JRadioButton half = new JRadioButton();
    private final JRadioButton most = Mnemonics.on(new JRadioButton(), CreateWords.say("storage.most"));
    private final JTextField size = field(SIZE, SIZE_COLUMNS);
    private final Prose memory = new Prose(Tone.QUIET);
    private final JRadioButton image = Mnemonics.on(new JRadioButton(), CreateWords.say("storage.image"));
    private final JTextField imagePath = field(IMAGE_PATH, 0);
    private final JTextField imageSize = field(IMAGE_SIZE, SIZE_COLUMNS);
    private final JRadioButton folder = Mnemonics.on(new JRadioButton(), CreateWords.say("storage.folder"));
    private final JTextField folderPath = field(FOLDER_PATH, 0);
    private final Map<Kind, JComponent> firsts =
            Map.of(Kind.HALF, half, Kind.LIMITED, size, Kind.IMAGE, imagePath, Kind.FOLDER, folderPath);
    private final Map<Kind, AbstractButton> choices =
            Map.of(Kind.HALF, half, Kind.LIMITED, most, Kind.IMAGE, image, Kind.FOLDER, folder);
    private final Consumer<UnaryOperator<Choices>> change;
    private Kind chosen = Kind.HALF;
    private boolean showing;

    StoragePanel(Consumer<UnaryOperator<Choices>> change) {
        this.change = change;
        half.setName(HALF);
        most.setName(MOST);
        image.setName(IMAGE);
        folder.setName(FOLDER);
        layOut();
        ButtonGroup group = new ButtonGroup();
        choices.forEach((kind, button) -> {
            group.add(button);
            button.addActionListener(event -> {
                take(answer -> answer.with(kind));
                firsts.get(kind).requestFocusInWindow();
            });
        });
        listen(size, () -> take(answer -> answer.withSize(size.getText())));
        listen(imagePath, this::takeImage);
        listen(imageSize, this::takeImage);
        listen(folderPath, () -> take(answer -> answer.withFolder(folderPath.getText())));
    }

    private void layOut() {
        JPanel limit = new JPanel(Layouts.row("[][][]push"));
        limit.add(most);
        limit.add(size);
        limit.add(quiet("storage.unit"));
        JPanel made = new JPanel(Layouts.row("[][][]push"));
        made.add(quiet("storage.image.size"));
        made.add(imageSize);
        made.add(quiet("storage.image.there"));
        panel.add(half, "wrap");
        panel.add(new Prose(Tone.QUIET, CreateWords.say("storage.half.what")), Layouts.BELOW_CHOICE);
        panel.add(limit, "gaptop 8, wrap");
        panel.add(memory, Layouts.BELOW_CHOICE);
        panel.add(image, "gaptop 20, wrap");
        panel.add(path(imagePath, JFileChooser.FILES_ONLY), Layouts.BELOW_CHOICE);
        panel.add(made, Layouts.BELOW_CHOICE);
        panel.add(folder, "gaptop 12, wrap");
        panel.add(path(folderPath, JFileChooser.DIRECTORIES_ONLY), Layouts.BELOW_CHOICE);
    }

    private static JTextField field(String name, int columns) {
        JTextField field = new JTextField(columns);
        field.setName(name);
        return field;
    }

    private static JLabel quiet(String key) {
        JLabel label = new JLabel(CreateWords.say(key));
        label.setEnabled(false);
        return label;
    }

    private JComponent path(JTextField field, int files) {
        JPanel row = new JPanel(Layouts.row("[grow,fill][]"));
        JButton choose = new JButton(CreateWords.say("storage.choose"));
        choose.addActionListener(event -> {
            JFileChooser chooser = new JFileChooser(field.getText());
            chooser.setFileSelectionMode(files);
            if (chooser.showDialog(panel, CreateWords.say("storage.take")) == JFileChooser.APPROVE_OPTION) {
                field.setText(chooser.getSelectedFile().getAbsolutePath());
            }
        });
        row.add(field, "wmin 60");
        row.add(choose);
        return row;
    }

    private void listen(JTextField field, Runnable typed) {
        field.getDocument().addDocumentListener(new Typing(() -> {
            if (!showing) {
                typed.run();
            }
        }));
    }

    private void takeImage() {
        take(answer -> answer.withImage(imagePath.getText(), imageSize.getText()));
    }

    private void take(UnaryOperator<StorageAnswer> typed) {
        change.accept(old -> old.with(typed.apply(old.storage())));
    }

    @Override
    public JComponent component() {
        return panel;
    }

    @Override
    public JComponent first() {
        return firsts.get(chosen);
    }

    @Override
    public void show(Choices answers) {
        showing = true;
        try {
            StorageAnswer answer = answers.storage();
            chosen = answer.kind();
            Mnemonics.on(half, StorageStep.half(answers));
            choices.get(chosen).setSelected(true);
            set(size, answer.size());
            set(imagePath, answer.image());
            set(imageSize, answer.imageSize());
            set(folderPath, answer.folder());
            memory.setText(StorageStep.memory(answers));
        } finally {
            showing = false;
        }
    }

    /** Leaves alone what is being typed. */
    private static void set(JTextField field, String text) {
        if (!field.getText().equals(text)) {
            field.setText(text);
        }
    }
}
