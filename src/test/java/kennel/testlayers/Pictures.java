package kennel.testlayers;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.AWTException;
import java.awt.Component;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.Robot;
import java.awt.Toolkit;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.IntBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.assertj.swing.edt.GuiActionRunner;

/** Pictures of windows at 100% and 200%, for the README and to be looked at by a person: in target/screenshots. */
public final class Pictures {
    private static final Path FOLDER = Path.of("target/screenshots");
    /** An empty window has fewer. */
    private static final long FEWEST_COLOURS = 20;

    private Pictures() {}

    /** Takes two pictures of what a widget shows; fails if it shows nothing. */
    public static void take(Component shown, String name) {
        for (int scale = 1; scale <= 2; scale++) {
            keep(paint(shown, scale), name + (scale == 1 ? "" : "@2x"));
        }
    }

    /** Takes a picture of the display; fails if it shows nothing. */
    public static void takeScreen(String name) throws AWTException {
        keep(
                new Robot()
                        .createScreenCapture(
                                new Rectangle(Toolkit.getDefaultToolkit().getScreenSize())),
                name);
    }

    /** Keeps a picture that xwd took of a screen with 32 bits a pixel (X11/XWDFile.h); fails if it shows nothing. */
    public static void takeDump(byte[] dump, String name) {
        IntBuffer head = ByteBuffer.wrap(dump).asIntBuffer();
        int width = head.get(4);
        int height = head.get(5);
        int pixels = head.get(0) + 12 * head.get(19); // behind the header and the colour map
        boolean littleEndian = head.get(7) == 0;
        ByteBuffer rows = ByteBuffer.wrap(dump).order(littleEndian ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                picture.setRGB(x, y, rows.getInt(pixels + y * head.get(12) + 4 * x));
            }
        }
        keep(picture, name);
    }

    private static void keep(BufferedImage picture, String name) {
        long colours = IntStream.of(
                        picture.getRGB(0, 0, picture.getWidth(), picture.getHeight(), null, 0, picture.getWidth()))
                .distinct()
                .count();
        assertThat(colours).as("colours of %s", name).isGreaterThan(FEWEST_COLOURS);
        try {
            Files.createDirectories(FOLDER);
            ImageIO.write(picture, "png", FOLDER.resolve(name + ".png").toFile());
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static BufferedImage paint(Component shown, int scale) {
        return GuiActionRunner.execute(() -> {
            BufferedImage picture =
                    new BufferedImage(shown.getWidth() * scale, shown.getHeight() * scale, BufferedImage.TYPE_INT_RGB);
            Graphics2D graphics = picture.createGraphics();
            graphics.scale(scale, scale);
            shown.printAll(graphics);
            graphics.dispose();
            return picture;
        });
    }
}
