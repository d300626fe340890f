package kennel.host;

import java.nio.file.*;
import java.util.*;

/** stub. */
public final class SystemLayer {
    public record Hidden(Path path, int mode) {}

    public SystemLayer(Path r) {}

    public List<Path> parts() {
        return List.of();
    }

    public List<Hidden> hidden() {
        return List.of(
                new Hidden(Path.of("/home"), 0755),
                new Hidden(Path.of("/tmp"), 01777),
                new Hidden(Path.of("/var/tmp"), 01777));
    }
}
