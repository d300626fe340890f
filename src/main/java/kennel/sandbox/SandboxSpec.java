package kennel.sandbox;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

/**
 * What the user wants: the whole input of a launch.
 *
 * @param name the sandbox's name
 * @param layers absolute paths of the layers, top first, at least one
 * @param storage where writes go
 * @param idMap whether ids are shifted
 * @param network what the network namespace holds
 * @param desktop the screen that programs inside can show windows on
 * @param passthrough what they may use of this machine's hardware, settled for it
 * @param start what runs first
 * @param detached whether it goes on without the terminal that started it
 */
public record SandboxSpec(
        SandboxName name,
        List<Path> layers,
        Storage storage,
        IdMap idMap,
        Network network,
        Desktop desktop,
        Passthrough passthrough,
        Start start,
        boolean detached) {

    /** Copies the layers and checks that there is one. */
    public SandboxSpec {
        Objects.requireNonNull(name);
        Objects.requireNonNull(storage);
        Objects.requireNonNull(idMap);
        Objects.requireNonNull(network);
        Objects.requireNonNull(desktop);
        Objects.requireNonNull(passthrough);
        Objects.requireNonNull(start);
        if (passthrough.sound() == Sound.YES) {
            throw new IllegalArgumentException("sound must be settled: " + passthrough);
        }
        layers = List.copyOf(layers);
        if (layers.isEmpty()) {
            throw new SandboxException(ExitCode.USAGE, Words.say("layers.none"));
        }
        for (Path layer : layers) {
            if (!layer.isAbsolute()) {
                throw new IllegalArgumentException("layer path must be absolute: " + layer);
            }
        }
    }

    /** Returns the same, to run without a terminal. */
    public SandboxSpec withoutTerminal() {
        return new SandboxSpec(name, layers, storage, idMap, network, desktop, passthrough, start, true);
    }

    /** Returns the same with other storage. */
    public SandboxSpec with(Storage other) {
        return new SandboxSpec(name, layers, other, idMap, network, desktop, passthrough, start, detached);
    }
}
