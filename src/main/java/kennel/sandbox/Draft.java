package kennel.sandbox;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.BooleanSupplier;

/**
 * What is wanted of a sandbox as far as somebody has said: what a sandbox file holds.
 *
 * @param name its name; empty for one that is free at the start
 * @param layers absolute paths, top first; empty for the usual layers of the machine it starts on
 * @param storage where writes go
 * @param idMap whether ids are shifted; empty for what the environment says
 * @param network what the network namespace holds
 * @param desktop the screen that programs inside can show windows on
 * @param passthrough what they may use of this machine's hardware
 * @param start what runs first
 * @param detached whether it goes on without the terminal that started it
 */
public record Draft(
        Optional<SandboxName> name,
        List<Path> layers,
        Storage storage,
        Optional<IdMap> idMap,
        Network network,
        Desktop desktop,
        Passthrough passthrough,
        Start start,
        boolean detached) {

    /** Copies the layers and checks that nothing is missing. */
    public Draft {
        Objects.requireNonNull(name);
        Objects.requireNonNull(storage);
        Objects.requireNonNull(idMap);
        Objects.requireNonNull(network);
        Objects.requireNonNull(desktop);
        Objects.requireNonNull(passthrough);
        Objects.requireNonNull(start);
        layers = List.copyOf(layers);
    }

    /** Returns what a sandbox is when nobody has said anything. */
    public static Draft usual() {
        return new Draft(
                Optional.empty(),
                List.of(),
                new Storage.Tmpfs(OptionalLong.empty()),
                Optional.empty(),
                Network.MANUAL,
                Desktop.NONE,
                Passthrough.NONE,
                new Start.LoginShell(),
                false);
    }

    /** Returns what is wanted of a certain sandbox. */
    public static Draft of(SandboxSpec spec) {
        return new Draft(
                Optional.of(spec.name()),
                spec.layers(),
                spec.storage(),
                Optional.of(spec.idMap()),
                spec.network(),
                spec.desktop(),
                spec.passthrough(),
                spec.start(),
                spec.detached());
    }

    /** Returns the same with another name, or none. */
    public Draft withName(Optional<SandboxName> other) {
        return new Draft(other, layers, storage, idMap, network, desktop, passthrough, start, detached);
    }

    /** Returns the same with other storage. */
    public Draft withStorage(Storage other) {
        return new Draft(name, layers, other, idMap, network, desktop, passthrough, start, detached);
    }

    /** Returns the same with other layers. */
    public Draft withLayers(List<Path> other) {
        return new Draft(name, other, storage, idMap, network, desktop, passthrough, start, detached);
    }

    /** Returns the same with another desktop. */
    public Draft withDesktop(Desktop other) {
        return new Draft(name, layers, storage, idMap, network, other, passthrough, start, detached);
    }

    /** Returns the same with other hardware. */
    public Draft withPassthrough(Passthrough other) {
        return new Draft(name, layers, storage, idMap, network, desktop, other, start, detached);
    }

    /**
     * Returns the spec of a start.
     *
     * @param free the name, if none was wanted
     * @param unsaid whether ids are shifted, if nobody has said
     * @param soundServer says whether its user has a sound server; asked only where that matters
     * @throws SandboxException if there are no layers
     */
    public SandboxSpec spec(SandboxName free, IdMap unsaid, BooleanSupplier soundServer) {
        return new SandboxSpec(
                name.orElse(free),
                layers,
                storage,
                idMap.orElse(unsaid),
                network,
                desktop,
                passthrough.settled(soundServer),
                start,
                detached);
    }
}
