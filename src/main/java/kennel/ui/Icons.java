package kennel.ui;

import java.awt.Image;
import java.awt.Toolkit;
import java.net.URL;
import java.util.List;
import java.util.stream.Stream;

/** The program's icon, in the sizes that window managers ask for. */
final class Icons {
    private Icons() {}

    static List<Image> all() {
        return Stream.of(16, 32, 48, 64).map(Icons::ofSize).toList();
    }

    private static Image ofSize(int size) {
        URL file = Icons.class.getResource("/icons/kennel-" + size + ".png");
        return Toolkit.getDefaultToolkit().getImage(file);
    }
}
