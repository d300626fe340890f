package kennel.ui.create;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Component;
import java.awt.Container;
import java.awt.event.KeyEvent;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import javax.swing.AbstractButton;
import javax.swing.JLabel;
import javax.swing.JTable;
import javax.swing.text.JTextComponent;
import kennel.plan.Preview;
import kennel.sandbox.Draft;
import kennel.sandbox.Layer;
import kennel.sandbox.LayerType;
import kennel.sandbox.SandboxSpec;
import org.assertj.swing.edt.GuiActionRunner;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What must hold on every page: each widget by Tab, each letter once, and no waiting for many layers. */
class PagesGuiTest {
    private static final int PAGES = 4;

    @TempDir
    private Path folder;

    @TempDir
    private Path settings;

    private WizardFixture window;

    @AfterEach
    void close() {
        if (window != null) {
            window.close();
        }
    }

    @Test
    void noLetterPressesTwoThings() {
        window = new WizardFixture(new PuppyMachine(folder), settings).loaded();
        for (int page = 0; page < PAGES; page++) {
            Map<Integer, List<String>> letters = new HashMap<>();
            GuiActionRunner.execute(() -> shown(window.frame)).forEach(each -> {
                int letter = letter(each);
                if (letter != 0) {
                    letters.computeIfAbsent(letter, key -> new ArrayList<>()).add(each.toString());
                }
            });
            assertThat(letters).isNotEmpty().allSatisfy((letter, owners) -> assertThat(owners)
                    .hasSize(1));
            window.alt(KeyEvent.VK_N);
        }
    }

    private static int letter(Component component) {
        if (component instanceof AbstractButton button) {
            return button.getMnemonic();
        }
        return component instanceof JLabel label ? label.getDisplayedMnemonic() : 0;
    }

    @Test
    void tabReachesEveryWidget() {
        window = new WizardFixture(new PuppyMachine(folder), settings).loaded();
        for (int page = 0; page < PAGES; page++) {
            Set<Component> reached = new HashSet<>();
            Component owner = window.frame.getFocusOwner();
            while (reached.add(owner)) {
                window.press(KeyEvent.VK_TAB);
                owner = window.frame.getFocusOwner();
            }
            Set<Component> wanted = new HashSet<>(GuiActionRunner.execute(() -> shown(window.frame)).stream()
                    .filter(each -> each.isEnabled() && each.isFocusable() && isWidget(each))
                    .toList());
            wanted.removeAll(reached);
            // Of a group of choices Tab reaches one, and the arrows the others.
            wanted.removeIf(each -> each instanceof javax.swing.JRadioButton);
            assertThat(wanted).as("page %d", page).isEmpty();
            window.alt(KeyEvent.VK_N);
        }
    }

    private static boolean isWidget(Component component) {
        boolean inScrollBar = component.getParent() instanceof javax.swing.JScrollBar;
        return !inScrollBar
                && (component instanceof AbstractButton
                        || component instanceof JTextComponent
                        || component instanceof JTable);
    }

    private static List<Component> shown(Container container) {
        List<Component> all = new ArrayList<>();
        for (Component each : container.getComponents()) {
            if (each.isVisible()) {
                all.add(each);
                if (each instanceof Container more) {
                    all.addAll(shown(more));
                }
            }
        }
        return all;
    }

    @Test
    void twoHundredLayersScrollSmoothly() {
        window = new WizardFixture(new Many(new PuppyMachine(folder).surroundings()), settings).loaded();
        assertThat(window.rows()).hasSize(200);
        List<Long> pauses = new ArrayList<>();
        for (int row = 0; row < 200; row++) {
            int target = row;
            pauses.add(GuiActionRunner.execute(() -> {
                // Of this thread alone, however busy the machine is.
                long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
                JTable table = window.table();
                table.scrollRectToVisible(table.getCellRect(target, 0, true));
                table.paintImmediately(table.getVisibleRect());
                return (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - start) / 1_000_000;
            }));
        }
        pauses.sort(null);
        assertThat(pauses.get(100)).as("milliseconds for one step").isLessThan(16);
        window.press(KeyEvent.VK_END);
        window.alt(KeyEvent.VK_O);
        assertThat(window.label(LayersPanel.SUMMARY)).isEqualTo("0 of 200 ticked");
    }

    /** The same machine with 200 layers. */
    private record Many(Surroundings machine) implements Surroundings {
        @Override
        public LayerStack stack(Draft draft) {
            List<LayerEntry> entries = IntStream.range(0, 200)
                    .mapToObj(number -> new Layer(
                            "layer" + number + ".sfs",
                            Layer.Role.FILE,
                            LayerType.SQUASHFS,
                            Path.of("/mnt/home/layer" + number + ".sfs"),
                            1L << 27,
                            true))
                    .map(layer -> LayerEntry.sound(layer, layer.path(), true, false))
                    .toList();
            return new LayerStack(entries, List.of());
        }

        @Override
        public LayerEntry entry(Path absolute) {
            return machine.entry(absolute);
        }

        @Override
        public MachineOffer offer() {
            return machine.offer();
        }

        @Override
        public Preview preview(SandboxSpec spec) {
            return machine.preview(spec);
        }
    }
}
