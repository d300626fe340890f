package kennel.ui.create;

import java.util.EnumMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import javax.swing.ButtonGroup;
import javax.swing.JComponent;
import javax.swing.JPanel;
import javax.swing.JRadioButton;
import kennel.sandbox.Choice;
import kennel.sandbox.Desktop;
import kennel.ui.wizard.Mnemonics;
import kennel.ui.wizard.Panel;
import kennel.ui.wizard.Prose;
import kennel.ui.wizard.Prose.Tone;

/** The widgets of the desktop's page. */
final class DesktopChoicePanel implements Panel<Choices> {
    private final JPanel panel = new JPanel(Layouts.choices());
    private final Map<Desktop, JRadioButton> buttons = new EnumMap<>(Desktop.class);
    private Desktop chosen = Desktop.NONE;

    DesktopChoicePanel(Consumer<UnaryOperator<Choices>> change) {
        ButtonGroup group = new ButtonGroup();
        for (Desktop desktop : Desktop.values()) {
            JRadioButton button = Mnemonics.on(new JRadioButton(), CreateWords.say("desktop." + Choice.word(desktop)));
            button.setName(name(desktop));
            button.addActionListener(event -> change.accept(old -> old.with(desktop)));
            group.add(button);
            buttons.put(desktop, button);
            panel.add(button, desktop == Desktop.NONE ? "wrap" : "gaptop 16, wrap");
            panel.add(
                    new Prose(Tone.QUIET, CreateWords.say("desktop.what." + Choice.word(desktop))),
                    Layouts.BELOW_CHOICE);
        }
    }

    /** Returns the name by which tests find a choice. */
    static String name(Desktop desktop) {
        return "desktop." + Choice.word(desktop);
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
        chosen = choices.desktop();
        buttons.get(chosen).setSelected(true);
    }
}
