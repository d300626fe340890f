package kennel.ui.create;

import java.awt.event.ActionEvent;
import javax.swing.AbstractAction;
import javax.swing.JComponent;
import javax.swing.KeyStroke;

/** Ties keys to deeds. */
final class Keys {
    private Keys() {}

    /** Has a key do something while a component, or one in it, has the keyboard. */
    static void bind(JComponent component, KeyStroke key, Runnable deed) {
        component.getInputMap(JComponent.WHEN_ANCESTOR_OF_FOCUSED_COMPONENT).put(key, key);
        component.getActionMap().put(key, new AbstractAction() {
            private static final long serialVersionUID = 1;

            @Override
            public void actionPerformed(ActionEvent event) {
                deed.run();
            }
        });
    }
}
