package kennel;

import java.awt.Component;
import java.awt.Container;
import java.awt.EventQueue;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import javax.swing.AbstractButton;
import javax.swing.ImageIcon;
import javax.swing.JFrame;
import javax.swing.JTabbedPane;
import kennel.kernel.Pty;
import kennel.launcher.Launcher;
import kennel.sandbox.Passthrough;
import kennel.sandbox.Desktop;
import kennel.sandbox.IdMap;
import kennel.sandbox.Network;
import kennel.sandbox.SandboxName;
import kennel.sandbox.SandboxSpec;
import kennel.sandbox.Start;
import kennel.sandbox.Storage;
import kennel.session.Requests;
import kennel.session.Session;
import kennel.ui.CreateWindow;
import kennel.ui.look.Theme;
import kennel.ui.running.RunningPanel;
import kennel.ui.task.BackgroundTasks;

/**
 * Launches sandboxes as the program's windows do, in one process with them; started by window.sh.
 *
 * <p>It prints samples, one a line: a name, a tab, and milliseconds. It lies in this package, whose wiring it uses.
 */
public final class WindowBench {
    private static final String CONNECTED = "Connected to tty 0";
    /**
     * As the launcher makes the first program wait, so that LXC alone does not lose the mark either; lxc-start -d gives
     * it no console for its streams.
     */
    private static final String WAITING = "exec </dev/console >/dev/console; read -r line; exec \"$0\" \"$@\"";

    private static final int MOST_SECONDS = 60;
    private static final int READING_MILLIS = 2500;
    private static final int SAMPLE_MILLIS = 5;
    private static final int SAMPLE_SECONDS = 10;

    private final Path work;
    private final Path tree;
    private final String prefix;
    private final Session session = new Session(new Launcher(System.out, System.err)::run);
    private final Watching requester = new Watching(new RootRequester());
    private RunningPanel panel;
    private JFrame frame;
    private int names;

    private WindowBench(Path work, String prefix) {
        this.work = work;
        this.prefix = prefix;
        this.tree = work.resolve("tree");
    }

    /** Takes the folder with the tree and LXC's configurations, how names begin, and what is to be measured. */
    public static void main(String[] arguments) throws Exception {
        WindowBench bench = new WindowBench(Path.of(arguments[0]), arguments[1]);
        Theme.LIGHT.install();
        CreateWindow.open(
                Optional.empty(),
                IdMap.AUTO,
                bench.work.resolve("settings"),
                new BackgroundTasks(),
                spec -> {},
                () -> {});
        // The user reads the wizard's first page before he launches.
        Thread.sleep(READING_MILLIS / 2);
        EventQueue.invokeAndWait(bench::prepare);
        Thread.sleep(READING_MILLIS / 2);
        int code = 1;
        try {
            if (arguments[2].equals("launches")) {
                bench.launches(Integer.parseInt(arguments[3]));
            } else {
                bench.pauses();
            }
            code = 0;
        } catch (Exception e) {
            e.printStackTrace();
        }
        System.exit(code);
    }

    private void launches(int runs) throws Exception {
        kennel("first", IdMap.NO);
        for (int run = -3; run < runs; run++) {
            // Before the first that counts: the just-in-time compiler, the page cache.
            String suffix = run < 0 ? " (warm-up)" : "";
            plain("plain" + suffix, "plain.conf");
            kennel("unshifted" + suffix, IdMap.NO);
            plain("same" + suffix, "same.conf");
            kennel("shifted" + suffix, IdMap.AUTO);
        }
    }

    private static void sample(String name, double millis) {
        System.out.printf(Locale.ROOT, "%s\t%.2f%n", name, millis);
    }

    private String newName() {
        return prefix + ProcessHandle.current().pid() + "-" + names++;
    }

    /** From the click to the mark, with the window's own way of launching; the first launch opens the window. */
    private void kennel(String row, IdMap idMap) throws Exception {
        SandboxSpec spec = spec(newName(), idMap, List.of("/bin/echo", String.valueOf((char) Watching.MARK)));
        requester.expect();
        long[] click = new long[1];
        EventQueue.invokeAndWait(() -> {
            click[0] = System.nanoTime();
            launch(spec);
        });
        long mark = requester.mark.get(MOST_SECONDS, TimeUnit.SECONDS);
        sample(row, (mark - click[0]) / 1e6);
        sample(row + ", runs", (requester.attached - click[0]) / 1e6);
        sample(row + ", connected", (requester.connected - click[0]) / 1e6);
        await(() -> session.look(spec.name()).isEmpty());
        await(() -> onSwing(() -> press("sandbox.close")));
        Thread.sleep(300);
    }

    /** The same by lxc-start and lxc-console, from the shell's exec, read by the same code. */
    private void plain(String row, String config) throws Exception {
        String name = newName();
        String lxc = " -P " + work.resolve("lxc") + " -n " + name;
        String script = "lxc-start" + lxc + " -f " + work.resolve(config) + " -s lxc.uts.name=" + name
                + " -d -- /bin/sh -c '" + WAITING + "' /bin/echo @ && exec lxc-console" + lxc + " -t 0";
        long start = System.nanoTime();
        try (Pty pty = Pty.start(List.of("/bin/sh", "-c", script), lxcEnvironment(), work, 80, 24)) {
            byte[] buffer = new byte[1 << 16];
            StringBuilder all = new StringBuilder();
            long mark = 0;
            for (int count = pty.read(buffer); count >= 0; count = pty.read(buffer)) {
                boolean before = all.indexOf(CONNECTED) >= 0;
                all.append(new String(buffer, 0, count, StandardCharsets.ISO_8859_1));
                if (!before && all.indexOf(CONNECTED) >= 0) {
                    sample(row + ", connected", (System.nanoTime() - start) / 1e6);
                    release(pty);
                }
                if (mark == 0 && all.indexOf("@") >= 0) {
                    mark = System.nanoTime();
                }
            }
            if (mark == 0) {
                throw new IllegalStateException(all.toString());
            }
            sample(row, (mark - start) / 1e6);
        }
        Thread.sleep(300);
    }

    /** Sends lines for which the first program waits: lxc-console drops what comes just after it has said it is ready. */
    private static void release(Pty pty) {
        Thread thread = new Thread(() -> {
            try {
                while (pty.isAlive()) {
                    pty.write(new byte[] {'\n'});
                    Thread.sleep(1);
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        thread.setDaemon(true);
        thread.start();
    }

    private static Map<String, String> lxcEnvironment() {
        return Map.of("PATH", "/usr/sbin:/usr/bin:/sbin:/bin", "TERM", "xterm", "LANG", "C", "HOME", "/root", "USER", "root", "LOGNAME", "root");
    }

    private SandboxSpec spec(String name, IdMap idMap, List<String> words) {
        return new SandboxSpec(
                SandboxName.of(name),
                List.of(tree),
                new Storage.Tmpfs(OptionalLong.of(64 << 20)),
                idMap,
                Network.NONE,
                Desktop.NONE,
                Passthrough.NONE,
                new Start.Command(words),
                false);
    }

    /** As kennel.ui.App and its window do: made while the user reads, shown at the first launch. */
    private void prepare() {
        ImageIcon icon = new ImageIcon(RunningPanel.class.getResource("/icons/kennel-32.png"));
        panel = new RunningPanel(session, requester, new BackgroundTasks(), icon, List.of(), draft -> {});
        frame = new JFrame("bench");
        frame.add(panel);
        frame.setSize(900, 620);
        frame.addNotify();
        panel.rehearse();
        requester.prepare();
    }

    private void launch(SandboxSpec spec) {
        panel.launch(spec);
        if (!frame.isVisible()) {
            frame.setVisible(true);
            panel.begin();
        }
    }

    /** Four sandboxes print as fast as they can; the Swing thread is asked all the time how soon it comes. */
    private void pauses() throws Exception {
        List<List<String>> loads = List.of(
                List.of("yes", "a line that is not very long"),
                List.of("seq", "1", "1000000000"),
                List.of("sh", "-c", "while :; do cat /coloured; done"),
                List.of("sh", "-c", "while :; do cat /coloured; done"));
        List<SandboxName> launched = new ArrayList<>();
        for (List<String> load : loads) {
            SandboxSpec spec = spec(newName(), IdMap.NO, load);
            launched.add(spec.name());
            requester.expect();
            EventQueue.invokeAndWait(() -> launch(spec));
            await(() -> requester.connected > 0);
        }
        JTabbedPane tabs = (JTabbedPane) showing(panel, RunningPanel.TABS).orElseThrow();
        show(tabs, 2);
        Thread.sleep(5000);
        measure("coloured text in front", () -> {});
        show(tabs, 0);
        measure("yes in front", () -> {});
        show(tabs, 1);
        measure("seq in front", () -> {});
        measure("a tab turned every 500 ms", () -> {
            Thread.sleep(500);
            show(tabs, (tabs.getSelectedIndex() + 1) % loads.size());
        });
        for (SandboxName name : launched) { // and nobody else's, which have tabs here too
            requester.begin(Requests.stop(name, 1), 80, 24).waitFor();
        }
    }

    private static void show(JTabbedPane tabs, int index) throws Exception {
        EventQueue.invokeAndWait(() -> tabs.setSelectedIndex(index));
    }

    /** What a user does meanwhile. */
    private interface Doing {
        void run() throws Exception;
    }

    private static void measure(String row, Doing doing) throws Exception {
        ConcurrentLinkedQueue<Double> waits = new ConcurrentLinkedQueue<>();
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(SAMPLE_SECONDS);
        Thread user = new Thread(() -> {
            try {
                while (System.nanoTime() < end) {
                    doing.run();
                    Thread.sleep(1);
                }
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        });
        user.start();
        // Asked whether the last question was answered or not: a long pause counts as often as it would be met.
        while (System.nanoTime() < end) {
            long asked = System.nanoTime();
            EventQueue.invokeLater(() -> waits.add((System.nanoTime() - asked) / 1e6));
            Thread.sleep(SAMPLE_MILLIS);
        }
        user.join();
        EventQueue.invokeAndWait(() -> {});
        double[] sorted = waits.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        System.out.printf(
                Locale.ROOT,
                "  %-40s %5d samples, median %4.1f ms, 99%% %5.1f ms, longest %5.1f ms%n",
                row,
                sorted.length,
                sorted[sorted.length / 2],
                sorted[sorted.length * 99 / 100],
                sorted[sorted.length - 1]);
    }

    private boolean press(String name) {
        Optional<Component> button = showing(panel, name);
        button.ifPresent(found -> ((AbstractButton) found).doClick(0));
        return button.isPresent();
    }

    private static Optional<Component> showing(Container parent, String name) {
        for (Component child : parent.getComponents()) {
            if (name.equals(child.getName()) && child.isShowing()) {
                return Optional.of(child);
            }
            Optional<Component> found = child instanceof Container inner ? showing(inner, name) : Optional.empty();
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    private static boolean onSwing(Callable<Boolean> question) {
        CompletableFuture<Boolean> answer = new CompletableFuture<>();
        EventQueue.invokeLater(() -> {
            try {
                answer.complete(question.call());
            } catch (Exception e) {
                answer.completeExceptionally(e);
            }
        });
        return answer.join();
    }

    private static void await(BooleanSupplier condition) throws InterruptedException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(MOST_SECONDS);
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException("waited in vain");
            }
            Thread.sleep(5);
        }
    }
}
