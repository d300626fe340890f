import com.github.weisj.jsvg.SVGDocument;
import com.github.weisj.jsvg.parser.SVGLoader;
import com.github.weisj.jsvg.attributes.ViewBox;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.File;
import java.util.Arrays;
import javax.imageio.ImageIO;

/** Renders the icon in the sizes that desktops ask for: {@code java -cp jsvg.jar Icons.java kennel.svg FOLDER}. */
final class Icons {
    private static final int[] SIZES = {16, 32, 48, 64, 128};

    private Icons() {}

    public static void main(String[] arguments) throws Exception {
        SVGDocument drawing = new SVGLoader().load(new File(arguments[0]).toURI().toURL());
        File folder = new File(arguments[1]);
        folder.mkdirs();
        for (int size : SIZES) {
            BufferedImage picture = new BufferedImage(size, size, BufferedImage.TYPE_INT_ARGB);
            Graphics2D graphics = picture.createGraphics();
            graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
            graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
            drawing.render(null, graphics, new ViewBox(size, size));
            graphics.dispose();
            ImageIO.write(picture, "png", new File(folder, "kennel-" + size + ".png"));
        }
        System.out.println("rendered the icon at " + Arrays.toString(SIZES));
    }
}
