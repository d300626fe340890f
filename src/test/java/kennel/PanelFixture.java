package kennel;

import java.awt.Component;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BooleanSupplier;
import javax.accessibility.AccessibleText;
import javax.swing.AbstractButton;
import javax.swing.ImageIcon;
import javax.swing.JFrame;
import javax.swing.JLabel;
import javax.swing.JTabbedPane;
import javax.swing.text.JTextComponent;
import kennel.launcher.Launcher;
import kennel.sandbox.Desktop;
import kennel.sandbox.Draft;
import kennel.sandbox.IdMap;
import kennel.sandbox.Network;
import kennel.sandbox.Passthrough;
import kennel.sandbox.SandboxName;
import kennel.sandbox.SandboxSpec;
import kennel.sandbox.Start;
import kennel.sandbox.Storage;
import kennel.session.Session;
import kennel.testlayers.Await;
import kennel.ui.look.Theme;
import kennel.ui.running.RunningPanel;
import kennel.ui.task.BackgroundTasks;
import org.assertj.swing.core.BasicRobot;
import org.assertj.swing.core.Robot;
import org.assertj.swing.edt.FailOnThreadViolationRepaintManager;
import org.assertj.swing.edt.GuiActionRunner;
import org.assertj.swing.exception.WaitTimedOutError;
import org.assertj.swing.fixture.FrameFixture;

/** The window of running sandboxes, on the test's display, with real sandboxes. */
final class PanelFixture implements AutoCloseable {
    private static final int MOST_MILLIS = 30_000;

    final Robot robot;
    final FrameFixture window;
    final RunningPanel panel;
    final List<Optional<Draft>> wizards = new CopyOnWriteArrayList<>();

    PanelFixture() {
        this(Theme.LIGHT);
    }

    PanelFixture(Theme theme) {
        FailOnThreadViolationRepaintManager.install();
        robot = BasicRobot.robotWithNewAwtHierarchy();
        robot.settings().delayBetweenEvents(5);
        robot.settings().eventPostingDelay(20);
        panel = GuiActionRunner.execute(() -> {
            theme.install();
            return new RunningPanel(
                    new Session(new Launcher(System.out, System.err)::run),
                    new RootRequester(),
                    new BackgroundTasks(),
                    new ImageIcon(PanelFixture.class.getResource("/icons/kennel-32.png")),
                    List.of(),
                    wizards::add);
        });
        JFrame frame = GuiActionRunner.execute(() -> {
            JFrame made = new JFrame("Kennel");
            made.add(panel);
            made.setSize(900, 620);
            return made;
        });
        window = new FrameFixture(robot, frame);
        window.show(new java.awt.Dimension(900, 620));
        GuiActionRunner.execute(panel::begin);
    }

    /** Returns a spec of a throw-away sandbox made of one layer. */
    static SandboxSpec spec(String name, Path layer, Start start) {
        return new SandboxSpec(
                SandboxName.of(name),
                List.of(layer),
                new Storage.Tmpfs(java.util.OptionalLong.of(64 << 20)),
                IdMap.AUTO,
                Network.NONE,
                Desktop.NONE,
                Passthrough.NONE,
                start,
                false);
    }

    void launch(SandboxSpec spec) {
        GuiActionRunner.execute(() -> panel.launch(spec));
    }

    /** Types a line into the terminal that has the keyboard. */
    void type(String line) {
        robot.enterText(line);
        robot.pressAndReleaseKeys(java.awt.event.KeyEvent.VK_ENTER);
    }

    /** Waits until the terminal that is shown contains a text. */
    void awaitText(String text) {
        try {
            await(text, () -> terminalText().contains(text));
        } catch (WaitTimedOutError e) {
            throw new AssertionError(words("sandbox.state") + "\n" + terminalText(), e);
        }
    }

    /** Returns what the terminal shows that is in front. */
    String terminalText() {
        return GuiActionRunner.execute(() -> showing("terminal")
                .map(Component::getAccessibleContext)
                .map(context -> {
                    AccessibleText text = context.getAccessibleText();
                    StringBuilder all = new StringBuilder();
                    for (int i = 0; i < text.getCharCount(); i++) {
                        all.append(text.getAtIndex(AccessibleText.CHARACTER, i));
                    }
                    return all.toString();
                })
                .orElse(""));
    }

    /** Returns the words on a widget that is shown; nothing if there is none. */
    String words(String name) {
        return GuiActionRunner.execute(() -> showing(name)
                .map(found -> found instanceof JLabel label ? label.getText() : ((JTextComponent) found).getText())
                .orElse(""));
    }

    void click(String name) {
        await(
                name,
                () -> GuiActionRunner.execute(
                        () -> showing(name).filter(Component::isEnabled).isPresent()));
        Component button = GuiActionRunner.execute(() -> showing(name).orElseThrow());
        robot.click((AbstractButton) button);
    }

    /** Clicks into the middle of what is no button. */
    void point(String name) {
        await(name, () -> GuiActionRunner.execute(() -> showing(name).isPresent()));
        robot.click(GuiActionRunner.execute(() -> showing(name).orElseThrow()));
        robot.waitForIdle();
    }

    /** Presses the keys of a word and Enter, whoever has the keyboard. */
    void press(String word) {
        word.toUpperCase(Locale.ROOT).chars().forEach(robot::pressAndReleaseKeys);
        robot.pressAndReleaseKeys(java.awt.event.KeyEvent.VK_ENTER);
    }

    /** Returns the titles of the sandboxes' tabs. */
    List<String> tabs() {
        return GuiActionRunner.execute(() -> {
            JTabbedPane tabs = (JTabbedPane) showing(RunningPanel.TABS).orElse(new JTabbedPane());
            List<String> titles = new ArrayList<>();
            for (int i = 0; i < tabs.getTabCount(); i++) {
                titles.add(tabs.getTitleAt(i));
            }
            return titles;
        });
    }

    void select(String title) {
        GuiActionRunner.execute(() -> {
            JTabbedPane tabs = (JTabbedPane) showing(RunningPanel.TABS).orElseThrow();
            tabs.setSelectedIndex(tabs.indexOfTab(title));
        });
        robot.waitForIdle();
    }

    private Optional<Component> showing(String name) {
        return robot.finder().findAll(panel, found -> name.equals(found.getName()) && found.isShowing()).stream()
                .findFirst();
    }

    static void await(String what, BooleanSupplier condition) {
        Await.until(what, MOST_MILLIS, condition);
    }

    @Override
    public void close() {
        GuiActionRunner.execute(panel::end);
        window.cleanUp();
        FailOnThreadViolationRepaintManager.uninstall();
    }
}
