package kennel.ui.look;

import com.formdev.flatlaf.FlatDarkLaf;
import com.formdev.flatlaf.FlatLaf;
import com.formdev.flatlaf.FlatLightLaf;
import com.formdev.flatlaf.FlatSystemProperties;
import java.awt.Toolkit;
import java.util.List;
import java.util.Locale;
import javax.swing.InputMap;
import javax.swing.KeyStroke;
import javax.swing.UIManager;

/** How the windows look; the colours are in the properties files of {@code kennel/look}. */
public enum Theme {
    /** Dark on light. */
    LIGHT,
    /** Light on dark. */
    DARK;

    private static final String DEFAULTS = "kennel.look";

    /** Makes all windows look so, those too that are open. */
    public void install() {
        // It would be unpacked into a temporary folder, and serves window frames that nobody asked for.
        System.setProperty(FlatSystemProperties.USE_NATIVE_LIBRARY, "false");
        FlatLaf.registerCustomDefaultsSource(DEFAULTS);
        FlatLaf.setup(this == DARK ? new FlatDarkLaf() : new FlatLightLaf());
        letEnterPressButtons();
        FlatLaf.updateUI();
    }

    /** On a button that has the keyboard, Enter presses that one, not the window's: who stands on Cancel means it. */
    private static void letEnterPressButtons() {
        for (String keys : List.of("Button.focusInputMap", "ToggleButton.focusInputMap")) {
            InputMap map = (InputMap) UIManager.get(keys);
            map.put(KeyStroke.getKeyStroke("ENTER"), "pressed");
            map.put(KeyStroke.getKeyStroke("released ENTER"), "released");
        }
    }

    /** Returns how windows look now. */
    public static Theme current() {
        return FlatLaf.isLafDark() ? DARK : LIGHT;
    }

    /** Returns the other one. */
    public Theme other() {
        return this == DARK ? LIGHT : DARK;
    }

    /** Returns the one that goes with the desktop's own, as far as its settings daemon tells (XSETTINGS). */
    public static Theme ofDesktop() {
        Object name = Toolkit.getDefaultToolkit().getDesktopProperty("gnome.Net/ThemeName");
        return String.valueOf(name).toLowerCase(Locale.ROOT).contains("dark") ? DARK : LIGHT;
    }
}
