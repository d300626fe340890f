package kennel.ui.create;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import javax.swing.ButtonGroup;
import javax.swing.JCheckBox;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JRadioButton;
import kennel.sandbox.Choice;
import kennel.sandbox.Desktop;
import kennel.sandbox.Gpu;
import kennel.sandbox.Sound;
import kennel.ui.wizard.Mnemonics;
import kennel.ui.wizard.Panel;
import kennel.ui.wizard.Prose;
import kennel.ui.wizard.Prose.Tone;

/** The widgets of the desktop's page. */
final class DesktopChoicePanel implements Panel<Choices> {
    static final String SOUND = "desktop.sound";
    static final String SOUND_GIVES = "desktop.sound.gives";
    static final String GPU = "desktop.gpu";

    private final JPanel panel = new JPanel(Layouts.choices());
    private final Map<Desktop, JRadioButton> buttons = new EnumMap<>(Desktop.class);
    private final Reason nestedWhy = new Reason(why(name(Desktop.NESTED)));
    private final JCheckBox sound = Mnemonics.on(new JCheckBox(), CreateWords.say("desktop.sound"));
    private final Prose soundGives = new Prose(Tone.QUIET);
    private final Reason soundWhy = new Reason(why(SOUND));
    private final JCheckBox gpu = Mnemonics.on(new JCheckBox(), CreateWords.say("desktop.gpu"));
    private final Reason gpuWhy = new Reason(why(GPU));
    private Desktop chosen = Desktop.NONE;

    DesktopChoicePanel(Consumer<UnaryOperator<Choices>> change) {
        ButtonGroup group = new ButtonGroup();
        for (Desktop desktop : Desktop.values()) {
            JRadioButton button = Mnemonics.on(new JRadioButton(), CreateWords.say("desktop." + Choice.word(desktop)));
            button.setName(name(desktop));
            button.addActionListener(event -> change.accept(old -> old.with(desktop)));
            group.add(button);
            buttons.put(desktop, button);
            panel.add(button, desktop == Desktop.NONE ? "wrap" : "gaptop 12, wrap");
            panel.add(
                    new Prose(Tone.QUIET, CreateWords.say("desktop.what." + Choice.word(desktop))),
                    Layouts.BELOW_CHOICE);
            if (desktop == Desktop.NESTED) {
                panel.add(nestedWhy, Layouts.BELOW_CHOICE);
            }
        }
        panel.add(Layouts.heading(new JLabel(CreateWords.say("desktop.hardware"))), "gaptop 20, wrap");
        soundGives.setName(SOUND_GIVES);
        add(sound, SOUND, soundGives, soundWhy, change, DesktopStep::sound);
        add(gpu, GPU, new Prose(Tone.QUIET, CreateWords.say("desktop.gpu.gives")), gpuWhy, change, DesktopStep::gpu);
    }

    private void add(
            JCheckBox box,
            String name,
            Prose gives,
            Reason why,
            Consumer<UnaryOperator<Choices>> change,
            BiFunction<Choices, Boolean, Choices> choose) {
        box.setName(name);
        box.addActionListener(event -> change.accept(old -> choose.apply(old, box.isSelected())));
        panel.add(box, "gaptop 4, wrap");
        panel.add(gives, Layouts.BELOW_CHOICE);
        panel.add(why, Layouts.BELOW_CHOICE);
    }

    /** Returns the name by which tests find a choice. */
    static String name(Desktop desktop) {
        return "desktop." + Choice.word(desktop);
    }

    /** Returns the name by which tests find the reason why a choice is not to be had. */
    static String why(String choice) {
        return choice + ".why";
    }

    @Override
    public JComponent component() {
        return panel;
    }

    @Override
    public JComponent first() {
        return buttons.get(chosen);
    }

    @Override
    public void show(Choices choices) {
        chosen = choices.possibleDesktop();
        buttons.get(chosen).setSelected(true);
        show(buttons.get(Desktop.NESTED), nestedWhy, DesktopStep.whyNotNested(choices));
        sound.setSelected(choices.possiblePassthrough().sound() != Sound.NO);
        soundGives.setText(DesktopStep.soundGives(choices));
        show(sound, soundWhy, DesktopStep.whyNoSound(choices));
        gpu.setSelected(choices.possiblePassthrough().gpu() == Gpu.YES);
        show(gpu, gpuWhy, DesktopStep.whyNoGpu(choices));
    }

    private static void show(JComponent choice, Reason reason, Optional<String> why) {
        choice.setEnabled(why.isEmpty());
        reason.show(why);
    }
}
