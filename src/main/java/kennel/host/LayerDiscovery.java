package kennel.host;

import java.nio.file.*;
import java.util.*;
import kennel.sandbox.*;

/** stub. */
public final class LayerDiscovery {
    public LayerDiscovery(Path r) {}

    public List<Layer> layers() {
        return List.of(new Layer("this system", Layer.Role.SYSTEM, LayerType.DIRECTORY, Path.of("/"), -1, true));
    }

    public Layer describe(Path p) {
        return describe(p, LayerProbe.probe(p, p));
    }

    public Layer describe(Path p, LayerType t) {
        return p.equals(Path.of("/"))
                ? layers().get(0)
                : new Layer(p.getFileName().toString(), Layer.Role.FILE, t, p, -1, false);
    }
}
