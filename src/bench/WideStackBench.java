package kennel;

import java.awt.Component;
import java.awt.Container;
import java.awt.EventQueue;
import java.awt.Frame;
import java.awt.Toolkit;
import java.awt.event.MouseEvent;
import java.awt.event.MouseWheelEvent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.FutureTask;
import javax.swing.JScrollPane;
import javax.swing.JTable;
import javax.swing.JTextField;
import javax.swing.RepaintManager;
import javax.swing.SwingUtilities;
import kennel.sandbox.Draft;
import kennel.sandbox.IdMap;
import kennel.ui.CreateWindow;
import kennel.ui.look.Theme;
import kennel.ui.task.BackgroundTasks;

/** Times each frame of the wizard's list while it is scrolled through two hundred layers; started by window.sh. */
public final class WideStackBench {
    private static final int LAYERS = 200;

    private WideStackBench() {}

    /** Takes a folder to work in. */
    public static void main(String[] arguments) throws Exception {
        Path work = Path.of(arguments[0]);
        List<Path> layers = new ArrayList<>();
        for (int i = 0; i < LAYERS; i++) {
            layers.add(Files.createDirectories(work.resolve("layers/package-" + i + "/usr")).getParent());
        }
        Theme.LIGHT.install();
        long begun = System.nanoTime();
        CreateWindow.open(
                Optional.of(Draft.usual().withLayers(layers)),
                IdMap.AUTO,
                work.resolve("settings"),
                new BackgroundTasks(),
                spec -> {},
                () -> {});
        JTable table = await(JTable.class, found -> found.getRowCount() >= LAYERS);
        System.out.printf(Locale.ROOT, "  %-40s %.0f ms%n", "from opening to all rows", (System.nanoTime() - begun) / 1e6);
        JScrollPane scroll = (JScrollPane) SwingUtilities.getAncestorOfClass(JScrollPane.class, table);
        int height = onSwing(() -> scroll.getVerticalScrollBar().getMaximum());
        frames("a turn of the wheel", 400, frame -> scroll.dispatchEvent(wheel(scroll, frame % 160 < 90 ? 1 : -1)));
        if (scroll.getVerticalScrollBar().getValue() == 0) {
            throw new IllegalStateException("the wheel has turned nothing");
        }
        frames("a drag of the scroll bar", 400, frame -> scroll.getVerticalScrollBar()
                .setValue(height * (frame % 100) / 100));
        JTextField filter = await(JTextField.class, found -> true);
        frames("a letter in the filter", 100, frame -> filter.setText(frame % 2 == 0 ? "1" : "1" + frame % 10));
        System.exit(0);
    }

    private static MouseWheelEvent wheel(Component over, int steps) {
        return new MouseWheelEvent(
                over,
                MouseEvent.MOUSE_WHEEL,
                System.currentTimeMillis(),
                0,
                50,
                50,
                0,
                false,
                MouseWheelEvent.WHEEL_UNIT_SCROLL,
                3,
                steps);
    }

    private interface Doing {
        void at(int frame);
    }

    /** From the event to the pixels at the X server. */
    private static void frames(String row, int count, Doing doing) throws Exception {
        double[] millis = new double[count];
        for (int i = 0; i < count; i++) {
            int frame = i;
            millis[i] = onSwing(() -> {
                long begun = System.nanoTime();
                doing.at(frame);
                RepaintManager.currentManager(null).validateInvalidComponents();
                RepaintManager.currentManager(null).paintDirtyRegions();
                Toolkit.getDefaultToolkit().sync();
                return (System.nanoTime() - begun) / 1e6;
            });
            Thread.sleep(5);
        }
        Arrays.sort(millis);
        System.out.printf(
                Locale.ROOT,
                "  %-40s %5d frames, median %4.1f ms, 99%% %5.1f ms, longest %5.1f ms%n",
                row,
                count,
                millis[count / 2],
                millis[count * 99 / 100],
                millis[count - 1]);
    }

    private interface Condition<C> {
        boolean holds(C component);
    }

    private static <C extends Component> C await(Class<C> type, Condition<C> condition) throws Exception {
        while (true) {
            Optional<C> found = onSwing(() -> Arrays.stream(Frame.getFrames())
                    .flatMap(frame -> find(frame, type).stream())
                    .filter(condition::holds)
                    .findFirst());
            if (found.isPresent()) {
                return found.get();
            }
            Thread.sleep(2);
        }
    }

    private static <C extends Component> Optional<C> find(Container parent, Class<C> type) {
        for (Component child : parent.getComponents()) {
            Optional<C> found = type.isInstance(child)
                    ? Optional.of(type.cast(child))
                    : child instanceof Container inner ? find(inner, type) : Optional.empty();
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    private static <T> T onSwing(Callable<T> question) throws Exception {
        FutureTask<T> task = new FutureTask<>(question);
        EventQueue.invokeLater(task);
        return task.get();
    }
}
