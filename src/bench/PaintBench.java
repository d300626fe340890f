import java.awt.Rectangle;
import java.awt.Robot;
import java.awt.image.BufferedImage;
import java.io.File;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.imageio.ImageIO;

/**
 * Times programs from exec to what is seen of their windows; started by window.sh.
 *
 * <p>It looks at pixels again and again: a window is mapped before anything is drawn in it, and most toolkits draw in
 * a buffer, so neither MapNotify nor an expose event tells when a user sees words. The window manager puts each window
 * in the left upper corner, where all have an icon or words below the title; those give many colours.
 */
public final class PaintBench {
    /** Below the title that the window manager draws, in the smallest window's reach. */
    private static final Rectangle PLACE = new Rectangle(4, 32, 120, 30);

    /** Where a splash screen's picture is. */
    private static final Rectangle MIDDLE = new Rectangle(690, 450, 20, 100);

    private static final int COLOURS_OF_WORDS = 12;
    private static final int MOST_SECONDS = 20;
    private static final int LOOK_MILLIS = 5;

    private PaintBench() {}

    /** Takes how often, a folder for pictures, and pairs of a name and a shell's command. */
    public static void main(String[] arguments) throws Exception {
        Robot robot = new Robot();
        int runs = Integer.parseInt(arguments[0]);
        for (int run = 0; run <= runs; run++) {
            for (int i = 2; i < arguments.length; i += 2) {
                double[] millis = time(robot, arguments[i + 1], run == 0 ? new File(arguments[1], i / 2 + ".png") : null);
                if (run > 0) { // the first fills the page cache
                    System.out.printf(Locale.ROOT, "%s, sign\t%.2f%n%1$s\t%.2f%n", arguments[i], millis[0], millis[1]);
                }
            }
        }
    }

    private static double[] time(Robot robot, String command, File picture) throws Exception {
        ProcessBuilder builder = new ProcessBuilder("sh", "-c", "exec " + command);
        builder.redirectOutput(ProcessBuilder.Redirect.DISCARD).redirectError(ProcessBuilder.Redirect.DISCARD);
        long start = System.nanoTime();
        Process program = builder.start();
        double sign = await(start, () -> !isBare(robot));
        double words = await(start, () -> colours(robot, PLACE) >= COLOURS_OF_WORDS);
        if (picture != null) {
            Thread.sleep(700);
            ImageIO.write(robot.createScreenCapture(new Rectangle(1000, 700)), "png", picture);
        }
        Thread.sleep(300);
        program.destroy();
        if (!program.waitFor(5, TimeUnit.SECONDS)) {
            program.destroyForcibly().waitFor();
        }
        await(System.nanoTime(), () -> isBare(robot));
        Thread.sleep(300);
        return new double[] {sign, words};
    }

    private static double await(long start, BooleanSupplier condition) throws InterruptedException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(MOST_SECONDS);
        while (System.nanoTime() < end) {
            if (condition.getAsBoolean()) {
                return (System.nanoTime() - start) / 1e6;
            }
            Thread.sleep(LOOK_MILLIS);
        }
        return Double.NaN;
    }

    private static boolean isBare(Robot robot) {
        return Stream.of(PLACE, MIDDLE)
                .map(robot::createScreenCapture)
                .allMatch(image -> IntStream.range(0, image.getHeight()).allMatch(y -> (image.getRGB(9, y) & 0xffffff) == 0));
    }

    private static int colours(Robot robot, Rectangle place) {
        BufferedImage image = robot.createScreenCapture(place);
        Set<Integer> colours = new HashSet<>();
        int last = ~image.getRGB(0, 0);
        for (int rgb : image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth())) {
            if (rgb != last) { // looking must cost little: what is timed needs the processor
                colours.add(rgb);
                last = rgb;
            }
        }
        return colours.size();
    }
}
