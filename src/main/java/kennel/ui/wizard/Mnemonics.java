package kennel.ui.wizard;

import java.awt.Component;
import java.util.Locale;
import javax.swing.AbstractButton;
import javax.swing.JLabel;

/** Words in which an ampersand stands before the letter that presses a button together with Alt. */
public final class Mnemonics {
    private static final char MARK = '&';

    private Mnemonics() {}

    /** Puts words on a button. */
    public static <B extends AbstractButton> B on(B button, String words) {
        int mark = words.indexOf(MARK);
        button.setText(plain(words));
        if (mark >= 0) {
            button.setMnemonic(key(words, mark));
            button.setDisplayedMnemonicIndex(mark);
        }
        return button;
    }

    /** Puts words on a label, whose letter then leads to a component. */
    public static JLabel on(JLabel label, String words, Component target) {
        int mark = words.indexOf(MARK);
        label.setText(plain(words));
        label.setLabelFor(target);
        if (mark >= 0) {
            label.setDisplayedMnemonic(key(words, mark));
            label.setDisplayedMnemonicIndex(mark);
        }
        return label;
    }

    private static String plain(String words) {
        int mark = words.indexOf(MARK);
        return mark < 0 ? words : words.substring(0, mark) + words.substring(mark + 1);
    }

    private static int key(String words, int mark) {
        return words.substring(mark + 1, mark + 2).toUpperCase(Locale.ROOT).charAt(0);
    }
}
