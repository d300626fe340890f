package kennel.ui.desktop;

import java.awt.Color;
import java.awt.Component;
import java.awt.Dimension;
import java.awt.Point;
import java.awt.event.KeyEvent;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.swing.AbstractButton;
import javax.swing.ImageIcon;
import javax.swing.JComboBox;
import javax.swing.JFrame;
import javax.swing.JLabel;
import javax.swing.JTabbedPane;
import javax.swing.JTextField;
import javax.swing.text.JTextComponent;
import kennel.testlayers.Await;
import kennel.testlayers.Programs;
import kennel.ui.look.Theme;
import org.assertj.swing.core.BasicRobot;
import org.assertj.swing.core.MouseButton;
import org.assertj.swing.core.Robot;
import org.assertj.swing.edt.FailOnThreadViolationRepaintManager;
import org.assertj.swing.edt.GuiActionRunner;

/** A desktop in a tab beside another one, with a terminal in it that writes down what is typed. */
final class DesktopFixture implements AutoCloseable {
    static final int MILLIS = 15_000;

    final Robot robot;
    final Desktop desktop;
    final Programs inside;
    final JFrame frame;
    final JTabbedPane tabs;
    final JTextField other;
    final DesktopPanel panel;
    private final Path typed;

    DesktopFixture(Theme theme, Path folder) throws IOException {
        FailOnThreadViolationRepaintManager.install();
        robot = BasicRobot.robotWithNewAwtHierarchy();
        robot.settings().delayBetweenEvents(5);
        robot.settings().eventPostingDelay(20);
        desktop = Desktop.start("box", System.getenv());
        inside = Programs.on(desktop.server());
        typed = Files.createFile(folder.resolve("typed"));
        List<Object> made = new CopyOnWriteArrayList<>();
        GuiActionRunner.execute(() -> {
            theme.install();
            made.add(new JFrame("Kennel"));
            made.add(new JTabbedPane());
            made.add(new JTextField());
            made.add(new DesktopPanel(
                    desktop,
                    "box",
                    List.of(new ImageIcon(DesktopFixture.class.getResource("/icons/kennel-32.png")).getImage())));
        });
        frame = (JFrame) made.get(0);
        tabs = (JTabbedPane) made.get(1);
        other = (JTextField) made.get(2);
        panel = (DesktopPanel) made.get(3);
        GuiActionRunner.execute(this::show);
        robot.waitForIdle();
    }

    private void show() {
        tabs.add("Other", other);
        tabs.add("Desktop", panel);
        tabs.addChangeListener(event -> {
            if (tabs.getSelectedIndex() == 1) {
                panel.focusDesktop();
            } else {
                other.requestFocus();
            }
        });
        frame.add(tabs);
        frame.setSize(900, 620);
        frame.setLocation(40, 40);
        frame.setVisible(true);
    }

    /** Opens a terminal that fills the desktop and appends each line that is typed to a file. */
    void openTerminal() throws IOException {
        inside.start(
                "xterm",
                "-geometry",
                "200x80+0+0",
                "-e",
                "sh",
                "-c",
                "while read -r line; do echo \"$line\" >>\"$0\"; done",
                typed.toString());
        Await.until("the terminal", MILLIS, () -> inside.out("xwininfo", "-root", "-tree")
                .contains("XTerm"));
    }

    /** Types a line on the keyboard of the machine, whoever gets it. */
    void type(String line) {
        for (char c : line.toCharArray()) {
            robot.pressAndReleaseKeys(KeyEvent.getExtendedKeyCodeForChar(c));
        }
        robot.pressAndReleaseKeys(KeyEvent.VK_ENTER);
    }

    /** Clicks on the terminal and types a line until that has got it: keys go nowhere while windows change. */
    void typeInto(String line) {
        Await.until("“" + line + "” in the terminal", MILLIS, () -> {
            // Without a window manager inside, the keyboard is where the server last saw the mouse.
            click("desktop.canvas");
            type(line);
            return typed().contains(line);
        });
    }

    List<String> typed() {
        try {
            return Files.readAllLines(typed);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    Component find(String name) {
        return robot.finder().find(found -> name.equals(found.getName()) && found.isShowing());
    }

    String words(String name) {
        Component found = find(name);
        return GuiActionRunner.execute(
                () -> found instanceof JLabel label ? label.getText() : ((JTextComponent) found).getText());
    }

    void click(String name) {
        robot.click(find(name), MouseButton.LEFT_BUTTON, 1);
        robot.waitForIdle();
    }

    void press(String name) {
        AbstractButton button = (AbstractButton) find(name);
        // Not by the mouse, which may be quicker than the window is in its place.
        GuiActionRunner.execute(() -> button.doClick());
        robot.waitForIdle();
    }

    JComboBox<?> clipboard() {
        return (JComboBox<?>) find(DesktopBar.CLIPBOARD);
    }

    void select(int tab) {
        GuiActionRunner.execute(() -> tabs.setSelectedIndex(tab));
        robot.waitForIdle();
    }

    /** Returns the size of the canvas. */
    Dimension canvasSize() {
        Component canvas = find("desktop.canvas");
        return GuiActionRunner.execute(() -> canvas.getSize());
    }

    /** Returns the colour of a point of the canvas as it is on the screen. */
    Color colourAt(int x, int y) {
        Component canvas = find("desktop.canvas");
        Point corner = GuiActionRunner.execute(canvas::getLocationOnScreen);
        try {
            return new java.awt.Robot().getPixelColor(corner.x + x, corner.y + y);
        } catch (java.awt.AWTException e) {
            throw new AssertionError(e);
        }
    }

    @Override
    public void close() {
        GuiActionRunner.execute(panel::end);
        inside.close();
        robot.cleanUp();
        desktop.close();
        FailOnThreadViolationRepaintManager.uninstall();
    }
}
