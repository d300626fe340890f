package kennel.ui.create;

import javax.swing.JButton;
import kennel.ui.look.Theme;
import kennel.ui.look.ThemeChoice;
import kennel.ui.task.TaskRunner;
import kennel.ui.wizard.Mnemonics;

/** Switches between the dark and the light look, and has the choice kept. */
public final class ThemeButton extends JButton {
    /** The name by which tests find it. */
    public static final String NAME = "theme";

    private static final long serialVersionUID = 1;

    /** Makes a button for windows whose look was installed. */
    public ThemeButton(ThemeChoice choice, TaskRunner tasks) {
        setName(NAME);
        addActionListener(event -> {
            Theme chosen = Theme.current().other();
            chosen.install();
            // If it cannot be kept, the windows look so all the same.
            tasks.run(() -> choice.write(chosen), done -> {}, failed -> {});
        });
    }

    /** Called whenever the look was changed, by whichever window's button. */
    @Override
    public void updateUI() {
        super.updateUI();
        Mnemonics.on(this, CreateWords.say(Theme.current() == Theme.DARK ? "button.light" : "button.dark"));
    }
}
