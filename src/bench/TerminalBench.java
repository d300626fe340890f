import java.awt.Color;
import java.awt.EventQueue;
import java.awt.Point;
import java.awt.Rectangle;
import java.awt.Robot;
import java.awt.event.KeyEvent;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import javax.swing.JFrame;
import kennel.terminal.Terminal;
import kennel.terminal.TerminalListener;
import kennel.ui.console.ConsoleColours;
import kennel.ui.console.ConsoleConnection;
import kennel.ui.console.ConsoleProgram;
import kennel.ui.console.TerminalPanel;

/** Times terminals by what is seen of them on the screen; started by terminal.sh. */
public final class TerminalBench {
    private static final int COLUMNS = 120;
    private static final int ROWS = 40;
    private static final Color DONE = new Color(1, 200, 3);
    private static final Color READY = new Color(200, 1, 3);
    private static final int KEYS = 200;
    /** Shows the one and the other colour in one cell, in turn, at each key. */
    private static final String TOGGLE = "$| = 1; my $n = 0; print \"\\e[0m\\e[2J\\e[?25l\\e[10;10H\\e[48;2;200;1;3m \";"
            + " while (sysread STDIN, my $key, 1) {"
            + " print \"\\e[10;10H\\e[48;2;\", ($n ^= 1) ? \"1;200;3\" : \"200;1;3\", \"m \" }";

    private final Robot robot = new Robot();
    private final Path work;
    private final int runs;

    private TerminalBench(Path work, int runs) throws Exception {
        this.work = work;
        this.runs = runs;
    }

    public static void main(String[] arguments) throws Exception {
        TerminalBench bench = new TerminalBench(Path.of(arguments[1]), Integer.parseInt(arguments[2]));
        List<byte[]> loads = List.of(numbers(), coloured(50 << 20), dense(10 << 20));
        String[] names = {"seq 1 2000000", "50 MB of coloured text", "10 MB of full screens"};
        for (int i = 0; i < loads.size(); i++) {
            Files.write(bench.work.resolve("load" + i), loads.get(i));
        }
        String script = bench.script(loads.size());
        String geometry = COLUMNS + "x" + ROWS;
        double[] xterm = bench.time(List.of("xterm", "-geometry", geometry, "-e", "sh", script), "xterm, bitmap font");
        double[] kennel = bench.time(
                List.of(arguments[0], "console", "--geometry", geometry, "--", "sh", script), "kennel console");
        for (int i = 0; i < names.length; i++) {
            System.out.printf("%-24s xterm %7.0f ms, kennel %7.0f ms: %.1f times as fast%n",
                    names[i], xterm[i], kennel[i], xterm[i] / kennel[i]);
        }
        for (int i = 0; i < names.length; i++) {
            engine(names[i], withReturns(loads.get(i)));
        }
        pauses(withReturns(loads.get(1)));
        System.exit(0);
    }

    /** What runs inside: shows each load when it is told to, then fills the screen with a colour. */
    private String script(int loads) throws IOException {
        Path script = work.resolve("script");
        Files.writeString(script, String.join("\n",
                "cd " + work,
                "echo $PPID >parent; stty -echo; exec 3<>go",
                "colour() { printf '\\033[48;2;%sm\\033[2J\\033[H' \"$1\"; }",
                "while read -r load <&3; do",
                "  case $load in",
                "  keys) stty -icanon; perl -e '" + TOGGLE + "' ;;",
                "  ready) colour '200;1;3' ;;",
                "  *) printf '\\033[0m'; cat load$load; colour '1;200;3' ;;",
                "  esac",
                "done", ""));
        new ProcessBuilder("mkfifo", work.resolve("go").toString()).start().onExit().join();
        return script.toString();
    }

    private double[] time(List<String> command, String name) throws Exception {
        ProcessBuilder builder = new ProcessBuilder(command).inheritIO();
        builder.environment().put("KENNEL_JAVA_OPTIONS", "-Xmx64m");
        Process terminal = builder.start();
        double[] medians = new double[3];
        tell("ready");
        Point middle = await(READY);
        for (int load = 0; load < medians.length; load++) {
            double[] times = new double[runs + 1];
            for (int run = 0; run < times.length; run++) {
                tell("ready");
                awaitAt(middle, READY);
                long start = System.nanoTime();
                tell(Integer.toString(load));
                awaitAt(middle, DONE);
                times[run] = (System.nanoTime() - start) / 1e6;
            }
            // The first run warms up: the just-in-time compiler, the page cache.
            medians[load] = median(Arrays.copyOfRange(times, 1, times.length));
        }
        String parent = Files.readString(work.resolve("parent")).strip();
        long resident = Files.readAllLines(Path.of("/proc/" + parent + "/status")).stream()
                .filter(line -> line.startsWith("VmRSS")).mapToLong(line -> Long.parseLong(line.replaceAll("\\D", ""))).sum();
        keys(name);
        System.out.printf("%-24s resident after all of it: %d MB%n", name, resident >> 10);
        terminal.destroy();
        terminal.waitFor(5, TimeUnit.SECONDS);
        return medians;
    }

    private void keys(String name) throws Exception {
        tell("keys");
        robot.delay(500); // until the screen that was full of this colour is empty
        Point cell = await(READY);
        double[] times = new double[KEYS];
        for (int i = 0; i < KEYS; i++) {
            robot.delay(20 + i % 7);
            long start = System.nanoTime();
            robot.keyPress(KeyEvent.VK_X);
            awaitAt(cell, i % 2 == 0 ? DONE : READY);
            times[i] = (System.nanoTime() - start) / 1e6;
            robot.keyRelease(KeyEvent.VK_X);
        }
        Arrays.sort(times);
        System.out.printf("%-24s key to pixel: median %.1f ms, 95%% %.1f ms%n", name, times[KEYS / 2], times[KEYS * 95 / 100]);
    }

    private void tell(String command) throws IOException {
        Files.writeString(work.resolve("go"), command + "\n");
    }

    private Point await(Color colour) throws InterruptedException {
        while (true) {
            BufferedImage screen = robot.createScreenCapture(new Rectangle(1400, 1000));
            int left = 1400, right = -1, top = 1000, bottom = -1;
            for (int y = 0; y < 1000; y++) {
                for (int x = 0; x < 1400; x++) {
                    if ((screen.getRGB(x, y) & 0xffffff) == (colour.getRGB() & 0xffffff)) {
                        left = Math.min(left, x);
                        right = Math.max(right, x);
                        top = Math.min(top, y);
                        bottom = Math.max(bottom, y);
                    }
                }
            }
            if (right >= 0) {
                return new Point((left + right) / 2, (top + bottom) / 2);
            }
            Thread.sleep(20);
        }
    }

    private void awaitAt(Point place, Color colour) {
        while (!robot.getPixelColor(place.x, place.y).equals(colour)) {
            Thread.onSpinWait();
        }
    }

    /** As a pseudo-terminal passes it on: with a carriage return before each line feed (ONLCR in termios(3)). */
    private static byte[] withReturns(byte[] load) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(load.length + load.length / 8);
        for (byte value : load) {
            if (value == '\n') {
                out.write('\r');
            }
            out.write(value);
        }
        return out.toByteArray();
    }

    private static void engine(String name, byte[] load) {
        double[] times = new double[7];
        for (int run = 0; run < times.length; run++) {
            Terminal terminal = new Terminal(COLUMNS, ROWS, Terminal.USUAL_HISTORY, new TerminalListener() {});
            long start = System.nanoTime();
            for (int at = 0; at < load.length; at += 1 << 16) {
                terminal.write(load, at, Math.min(1 << 16, load.length - at));
            }
            times[run] = (System.nanoTime() - start) / 1e9;
        }
        System.out.printf("%-24s the engine alone: %.0f MB/s%n", name, load.length / 1e6 / median(times));
    }

    /**
     * Asks the Swing thread again and again what it costs to wait for it: while a window opens, which nothing printed
     * yet delays; in the first frames of a load, whose code the JVM is still loading; and from then on.
     */
    private static void pauses(byte[] load) throws Exception {
        long[] read = {0};
        boolean[] over = {false};
        ConsoleConnection connection = new ConsoleConnection(COLUMNS, ROWS);
        EventQueue.invokeAndWait(() -> {
            TerminalPanel panel = connection.panel(ConsoleColours.dark(), uri -> {});
            JFrame frame = new JFrame("pauses");
            frame.add(panel);
            frame.pack();
            frame.setVisible(true);
        });
        long opened = System.nanoTime();
        sample("while its window opens", () -> System.nanoTime() - opened < 1_000_000_000);
        connection.start(endless(load, read), () -> {}, code -> over[0] = true);
        sample("in the first 10 MB", () -> read[0] < 10 << 20);
        sample("under load from then on", () -> !over[0]);
    }

    /** Prints a load, in pieces as a pseudo-terminal gives them, so many times that it takes some seconds. */
    private static ConsoleProgram endless(byte[] load, long[] read) {
        return new ConsoleProgram() {
            @Override
            public int read(byte[] buffer) {
                int at = (int) (read[0] % load.length);
                int count = read[0] >= 4L * load.length ? -1 : Math.min(4096, load.length - at);
                System.arraycopy(load, at, buffer, 0, Math.max(0, count));
                read[0] += Math.max(0, count);
                return count;
            }

            @Override
            public void write(byte[] bytes) {}

            @Override
            public void resize(int columns, int rows) {}

            @Override
            public int waitFor() {
                return 0;
            }

            @Override
            public void hangUp() {}
        };
    }

    private static void sample(String when, BooleanSupplier goesOn) throws Exception {
        List<Double> waits = new ArrayList<>();
        while (goesOn.getAsBoolean()) {
            long start = System.nanoTime();
            EventQueue.invokeAndWait(() -> {});
            waits.add((System.nanoTime() - start) / 1e6);
            Thread.sleep(1);
        }
        double[] sorted = waits.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        System.out.printf("Swing thread %s: %d samples, 99%% %.1f ms, longest pause %.1f ms%n",
                when, sorted.length, sorted[sorted.length * 99 / 100], sorted[sorted.length - 1]);
    }

    private static byte[] numbers() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (int i = 1; i <= 2_000_000; i++) {
            out.writeBytes((i + "\n").getBytes());
        }
        return out.toByteArray();
    }

    private static byte[] coloured(int bytes) {
        Random random = new Random(1);
        StringBuilder text = new StringBuilder();
        while (text.length() < bytes) {
            for (int word = 0; word < 10; word++) {
                text.append("\033[").append(random.nextInt(2)).append(';').append(30 + random.nextInt(8)).append('m');
                letters(text, random, 4 + random.nextInt(8));
                text.append(' ');
            }
            text.append("\033[0m\n");
        }
        return text.toString().getBytes();
    }

    private static byte[] dense(int bytes) {
        Random random = new Random(1);
        StringBuilder text = new StringBuilder();
        while (text.length() < bytes) {
            text.append("\033[H");
            for (int row = 1; row <= ROWS; row++) {
                for (int column = 0; column < COLUMNS; column += 6) {
                    text.append("\033[38;5;").append(random.nextInt(256));
                    text.append(";48;5;").append(random.nextInt(256)).append('m');
                    letters(text, random, 6);
                }
                text.append(row < ROWS ? "\n" : "");
            }
        }
        return text.toString().getBytes();
    }

    private static void letters(StringBuilder text, Random random, int count) {
        for (int i = 0; i < count; i++) {
            text.append((char) ('a' + random.nextInt(26)));
        }
    }

    private static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }
}
