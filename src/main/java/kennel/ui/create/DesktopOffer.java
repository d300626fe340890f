package kennel.ui.create;

import java.util.Set;
import kennel.sandbox.Desktop;
import kennel.sandbox.Gpu;
import kennel.sandbox.Passthrough;
import kennel.sandbox.Sound;

/**
 * What this machine can do for programs with windows.
 *
 * @param nests whether a desktop can have a window of its own
 * @param cure how to get what that needs
 * @param sounds the kinds of sound that there are: by a server, by the devices
 * @param gpu whether there is a graphics processor that programs inside can use
 */
record DesktopOffer(boolean nests, String cure, Set<Sound> sounds, boolean gpu) {
    /** Nothing at all. */
    static final DesktopOffer NOTHING = new DesktopOffer(false, "", Set.of(), false);

    DesktopOffer {
        sounds = Set.copyOf(sounds);
    }

    Desktop possible(Desktop wanted) {
        return wanted == Desktop.NESTED && !nests ? Desktop.NONE : wanted;
    }

    Passthrough possible(Passthrough wanted) {
        Sound kind = wanted.settled(() -> sounds.contains(Sound.SERVER)).sound();
        return new Passthrough(sounds.contains(kind) ? kind : Sound.NO, gpu ? wanted.gpu() : Gpu.NO);
    }
}
