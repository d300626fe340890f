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

    private Theme theme;

    /** Makes a button for windows that look so now. */
    public ThemeButton(Theme now, ThemeChoice choice, TaskRunner tasks) {
        theme = now;
        setName(NAME);
        label();
        addActionListener(event -> {
            theme = theme.other();
            theme.install();
            label();
            Theme chosen = theme;
            // If it cannot be kept, the window looks so all the same.
            tasks.run(() -> choice.write(chosen), done -> {}, failed -> {});
        });
    }

    private void label() {
        Mnemonics.on(this, CreateWords.say(theme == Theme.DARK ? "button.light" : "button.dark"));
    }
}
