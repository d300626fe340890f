package kennel.sandbox;

import java.util.Objects;
import java.util.function.BooleanSupplier;

/**
 * What programs inside may use of this machine's hardware.
 *
 * @param sound how they are heard
 * @param gpu whether they can use the graphics processor
 */
public record Passthrough(Sound sound, Gpu gpu) {
    /** Nothing. */
    public static final Passthrough NONE = new Passthrough(Sound.NO, Gpu.NO);

    /** Checks that nothing is missing. */
    public Passthrough {
        Objects.requireNonNull(sound);
        Objects.requireNonNull(gpu);
    }

    /** Returns the same with sound of another kind. */
    public Passthrough with(Sound other) {
        return new Passthrough(other, gpu);
    }

    /** Returns the same with or without the graphics processor. */
    public Passthrough with(Gpu other) {
        return new Passthrough(sound, other);
    }

    /**
     * Returns the same with what is to be settled on a certain machine settled.
     *
     * @param server says whether the user has a sound server there; asked only where that matters
     */
    public Passthrough settled(BooleanSupplier server) {
        return sound == Sound.YES ? with(server.getAsBoolean() ? Sound.SERVER : Sound.DEVICES) : this;
    }
}
