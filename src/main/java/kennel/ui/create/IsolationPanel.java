package kennel.ui.create;

import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import javax.swing.ButtonGroup;
import javax.swing.JCheckBox;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JRadioButton;
import kennel.sandbox.Network;
import kennel.ui.wizard.Mnemonics;
import kennel.ui.wizard.Panel;
import kennel.ui.wizard.Prose;
import kennel.ui.wizard.Prose.Tone;

/** The widgets of the isolation's page. */
final class IsolationPanel implements Panel<Choices> {
    static final String SHIFT = "isolation.shift";
    static final String SHIFT_WHY = "isolation.shift.why";
    static final String CONNECTED = "isolation.connected";
    static final String ALONE = "isolation.alone";
    static final String NETWORK_WHY = "isolation.network.why";

    private final JPanel panel = new JPanel(Layouts.choices());
    private final JCheckBox shift = Mnemonics.on(new JCheckBox(), CreateWords.say("isolation.shift"));
    private final JRadioButton connected = Mnemonics.on(new JRadioButton(), CreateWords.say("isolation.connected"));
    private final JRadioButton alone = Mnemonics.on(new JRadioButton(), CreateWords.say("isolation.alone"));
    private final Reason shiftWhy = new Reason(SHIFT_WHY);
    private final Reason networkWhy = new Reason(NETWORK_WHY);

    IsolationPanel(Consumer<UnaryOperator<Choices>> change) {
        shift.setName(SHIFT);
        connected.setName(CONNECTED);
        alone.setName(ALONE);
        ButtonGroup network = new ButtonGroup();
        network.add(connected);
        network.add(alone);
        panel.add(shift, "wrap");
        panel.add(new Prose(Tone.QUIET, CreateWords.say("isolation.shift.what")), Layouts.BELOW_CHOICE);
        panel.add(shiftWhy, Layouts.BELOW_CHOICE);
        panel.add(Layouts.heading(new JLabel(CreateWords.say("isolation.network"))), "gaptop 20, wrap");
        panel.add(connected, "wrap");
        panel.add(new Prose(Tone.QUIET, CreateWords.say("isolation.connected.what")), Layouts.BELOW_CHOICE);
        panel.add(networkWhy, Layouts.BELOW_CHOICE);
        panel.add(alone, "gaptop 12, wrap");
        panel.add(new Prose(Tone.QUIET, CreateWords.say("isolation.alone.what")), Layouts.BELOW_CHOICE);
        shift.addActionListener(event -> change.accept(old -> IsolationStep.shift(old, shift.isSelected())));
        connected.addActionListener(event -> change.accept(old -> IsolationStep.connect(old, true)));
        alone.addActionListener(event -> change.accept(old -> IsolationStep.connect(old, false)));
    }

    @Override
    public JComponent component() {
        return panel;
    }

    @Override
    public JComponent first() {
        return shift.isEnabled() ? shift : connected.isSelected() ? connected : alone;
    }

    @Override
    public void show(Choices choices) {
        Optional<String> notShifted = IsolationStep.whyNotShifted(choices);
        Optional<String> notConnected = IsolationStep.whyNotConnected(choices);
        shift.setSelected(choices.shifts());
        shift.setEnabled(notShifted.isEmpty());
        shiftWhy.show(notShifted);
        boolean on = choices.possibleNetwork() == Network.MANUAL;
        connected.setSelected(on);
        alone.setSelected(!on);
        connected.setEnabled(notConnected.isEmpty());
        networkWhy.show(notConnected);
    }
}
