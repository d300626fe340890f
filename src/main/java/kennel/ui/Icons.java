package kennel.ui;

import java.awt.Image;
import java.awt.Toolkit;
import java.awt.image.BaseMultiResolutionImage;
import java.net.URL;
import java.util.List;
import java.util.stream.Stream;
import javax.swing.ImageIcon;

/** The program's icon, in the sizes that window managers ask for. */
final class Icons {
    private static final List<Image> ALL =
            Stream.of(16, 32, 48, 64).map(Icons::load).toList();

    private Icons() {}

    /** Makes sure that they are loaded, which the Swing thread needs not wait for. */
    static void prepare() {
        ALL.size();
    }

    static List<Image> all() {
        return ALL;
    }

    /** The icon beside titles, drawn from a larger picture where pixels are finer. */
    static Image sharp() {
        return new BaseMultiResolutionImage(ALL.stream().skip(1).toArray(Image[]::new));
    }

    private static Image load(int size) {
        URL file = Icons.class.getResource("/icons/kennel-" + size + ".png");
        return new ImageIcon(Toolkit.getDefaultToolkit().getImage(file)).getImage();
    }
}
