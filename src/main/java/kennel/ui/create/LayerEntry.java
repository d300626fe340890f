package kennel.ui.create;

import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import kennel.sandbox.Layer;

/**
 * One row of the stack: a layer, or something that somebody took for one.
 *
 * @param path its absolute path
 * @param layer what it is; empty if it is no layer
 * @param fault why it is no layer, in one sentence; empty if it is one
 * @param identity the same for two paths that lead to the same file
 * @param ticked whether the sandbox shall see it
 * @param added whether the user brought it, and so may take it away
 */
record LayerEntry(Path path, Optional<Layer> layer, String fault, Object identity, boolean ticked, boolean added) {

    LayerEntry {
        Objects.requireNonNull(path);
        Objects.requireNonNull(identity);
        if (layer.isEmpty() == fault.isEmpty()) {
            throw new IllegalArgumentException("either a layer or a fault: " + path);
        }
        ticked = ticked && layer.isPresent();
    }

    static LayerEntry sound(Layer layer, Object identity, boolean ticked, boolean added) {
        return new LayerEntry(layer.path(), Optional.of(layer), "", identity, ticked, added);
    }

    static LayerEntry broken(Path path, String fault) {
        return new LayerEntry(path, Optional.empty(), fault, path, false, true);
    }

    LayerEntry tick(boolean tick) {
        return new LayerEntry(path, layer, fault, identity, tick, added);
    }

    /** Returns what a person calls it. */
    String label() {
        Path name = path.getFileName();
        return layer.map(Layer::label).orElseGet(() -> String.valueOf(name == null ? path : name));
    }
}
