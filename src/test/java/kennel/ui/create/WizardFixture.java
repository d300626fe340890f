package kennel.ui.create;

import java.awt.EventQueue;
import java.awt.GraphicsEnvironment;
import java.awt.KeyboardFocusManager;
import java.awt.event.KeyEvent;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.function.BooleanSupplier;
import javax.swing.AbstractButton;
import javax.swing.ImageIcon;
import javax.swing.JFrame;
import javax.swing.JLabel;
import javax.swing.JTable;
import javax.swing.text.JTextComponent;
import kennel.plan.Preview;
import kennel.sandbox.Draft;
import kennel.sandbox.IdMap;
import kennel.sandbox.LastChoices;
import kennel.sandbox.SandboxSpec;
import kennel.testlayers.Await;
import kennel.testlayers.Needs;
import kennel.ui.look.Theme;
import kennel.ui.look.ThemeChoice;
import kennel.ui.task.BackgroundTasks;
import kennel.ui.task.TaskRunner;
import kennel.ui.wizard.WizardPanel;
import org.assertj.swing.core.BasicRobot;
import org.assertj.swing.core.Robot;
import org.assertj.swing.edt.FailOnThreadViolationRepaintManager;
import org.assertj.swing.edt.GuiActionRunner;

/** The wizard in a real window, for a recorded Puppy, with a real keyboard and mouse. */
final class WizardFixture {
    private static final int PATIENCE = 5000;

    final List<SandboxSpec> launched = new ArrayList<>();
    final LastChoices lastChoices;
    final ThemeChoice themeChoice;
    final Robot robot;
    final CountDownLatch looking = new CountDownLatch(1);
    CreateWizard wizard;
    JFrame frame;
    boolean left;

    WizardFixture(PuppyMachine puppy, Path settings) {
        this(puppy.surroundings(), settings);
    }

    WizardFixture(Surroundings machine, Path settings) {
        Needs.require(!GraphicsEnvironment.isHeadless(), "needs a display: Xvfb and openbox");
        FailOnThreadViolationRepaintManager.install();
        lastChoices = new LastChoices(settings);
        themeChoice = new ThemeChoice(settings);
        robot = BasicRobot.robotWithNewAwtHierarchy();
        robot.settings().delayBetweenEvents(5);
        // Keys go by way of the X server, and on a busy machine that takes its time.
        robot.settings().eventPostingDelay(60);
        GuiActionRunner.execute(() -> open(machine));
        robot.waitForIdle();
        await("the first page", () -> frame.getFocusOwner() instanceof JTable);
    }

    private void open(Surroundings machine) {
        Theme.LIGHT.install();
        TaskRunner tasks = new BackgroundTasks();
        CreateWizard.Beginning beginning = new CreateWizard.Beginning(
                Draft.usual(), IdMap.AUTO, new ImageIcon(), List.of(new ThemeButton(themeChoice, tasks)));
        Surroundings checked = new AwayFromTheSwingThread(machine, looking);
        wizard = new CreateWizard(beginning, checked, tasks, lastChoices, launched::add, () -> left = true);
        frame = new JFrame(CreateWizard.title());
        frame.add(wizard.component());
        frame.setSize(860, 620);
        frame.setVisible(true);
    }

    /** Lets the machine be looked at, and waits for what was found. */
    WizardFixture loaded() {
        looking.countDown();
        await("layers", () -> table().getRowCount() > 0);
        robot.waitForIdle();
        return this;
    }

    void close() {
        looking.countDown();
        robot.cleanUp();
    }

    JTable table() {
        return robot.finder().findByName(frame, LayersPanel.TABLE, JTable.class, false);
    }

    AbstractButton button(String name) {
        return robot.finder().findByName(frame, name, AbstractButton.class, false);
    }

    String text(String name) {
        return GuiActionRunner.execute(() -> robot.finder()
                .findByName(frame, name, JTextComponent.class, false)
                .getText());
    }

    String label(String name) {
        return GuiActionRunner.execute(() ->
                robot.finder().findByName(frame, name, JLabel.class, false).getText());
    }

    void click(String name) {
        robot.click(button(name));
        robot.waitForIdle();
    }

    /** Presses keys in their order, the last one while the others are held. */
    void press(int... keys) {
        // Between two pages nobody has the keyboard for a moment, and a key would be lost.
        await(
                "focus",
                () -> KeyboardFocusManager.getCurrentKeyboardFocusManager().getFocusOwner() != null);
        for (int key : keys) {
            robot.pressKey(key);
        }
        for (int index = keys.length - 1; index >= 0; index--) {
            robot.releaseKey(keys[index]);
        }
        robot.waitForIdle();
    }

    void alt(int key) {
        press(KeyEvent.VK_ALT, key);
    }

    void type(String text) {
        robot.enterText(text);
        robot.waitForIdle();
    }

    /** The first words of each row that is shown, with an x before those that are ticked. */
    List<String> rows() {
        return GuiActionRunner.execute(() -> {
            List<String> rows = new ArrayList<>();
            for (int row = 0; row < table().getRowCount(); row++) {
                Object ticked = table().getValueAt(row, LayerTableModel.USE);
                String name = String.valueOf(table().getValueAt(row, LayerTableModel.LAYER));
                rows.add((ticked.equals(true) ? "x " : "") + name.split("[_.]")[0]);
            }
            return rows;
        });
    }

    void await(String what, BooleanSupplier condition) {
        Await.until(what, PATIENCE, () -> GuiActionRunner.execute(condition::getAsBoolean));
    }

    void awaitTitle(String part) {
        await("title", () -> label(WizardPanel.TITLE).contains(part));
    }

    void await(String name, String... parts) {
        await(name, () -> Arrays.stream(parts).allMatch(part -> text(name).contains(part)));
    }

    /** Fails if it is asked on the Swing thread; finds nothing before it may. */
    private record AwayFromTheSwingThread(Surroundings machine, CountDownLatch looking) implements Surroundings {
        private static void check() {
            if (EventQueue.isDispatchThread()) {
                throw new AssertionError("the Swing thread waits for the machine");
            }
        }

        @Override
        public LayerStack stack(Draft draft) {
            check();
            try {
                looking.await();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
            return machine.stack(draft);
        }

        @Override
        public LayerEntry entry(Path absolute) {
            check();
            return machine.entry(absolute);
        }

        @Override
        public MachineOffer offer() {
            check();
            return machine.offer();
        }

        @Override
        public Preview preview(SandboxSpec spec) {
            check();
            return machine.preview(spec);
        }
    }
}
