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
    private Icons() {}

    static List<Image> all() {
        return Stream.of(16, 32, 48, 64).map(Icons::ofSize).toList();
    }

    /** The icon beside titles, drawn from a larger picture where pixels are finer. */
    static Image sharp() {
        return new BaseMultiResolutionImage(
                Stream.of(32, 48, 64).map(Icons::loaded).toArray(Image[]::new));
    }

    private static Image loaded(int size) {
        return new ImageIcon(ofSize(size)).getImage();
    }

    private static Image ofSize(int size) {
        URL file = Icons.class.getResource("/icons/kennel-" + size + ".png");
        return Toolkit.getDefaultToolkit().getImage(file);
    }
}
