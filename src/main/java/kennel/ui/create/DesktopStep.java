package kennel.ui.create;

import java.util.Optional;
import kennel.sandbox.Gpu;
import kennel.sandbox.Sound;
import kennel.ui.wizard.Step;

/** Whether programs with windows shall be shown, and how. */
final class DesktopStep implements Step<Choices> {

    @Override
    public String title() {
        return CreateWords.say("desktop.title");
    }

    @Override
    public String explanation() {
        return CreateWords.say("desktop.explanation");
    }

    @Override
    public String help() {
        return CreateWords.say("desktop.help");
    }

    static Choices sound(Choices choices, boolean wanted) {
        return choices.with(choices.passthrough().with(wanted ? Sound.YES : Sound.NO));
    }

    static Choices gpu(Choices choices, boolean wanted) {
        return choices.with(choices.passthrough().with(wanted ? Gpu.YES : Gpu.NO));
    }

    /** Returns why a desktop can have no window of its own here, and what would cure that; empty if it can. */
    static Optional<String> whyNotNested(Choices choices) {
        return offer(choices)
                .filter(offer -> !offer.nests())
                .map(offer -> CreateWords.say("why", CreateWords.say("desktop.nested.lacks"), offer.cure()));
    }

    /** Returns why programs inside cannot be heard here; empty if they can. */
    static Optional<String> whyNoSound(Choices choices) {
        return offer(choices)
                .filter(offer -> offer.sounds().isEmpty())
                .map(offer -> CreateWords.say("why", CreateWords.say("desktop.sound.lacks"), ""));
    }

    /** Returns why there is no graphics processor for them here; empty if there is. */
    static Optional<String> whyNoGpu(Choices choices) {
        return offer(choices)
                .filter(offer -> !offer.gpu())
                .map(offer -> CreateWords.say("why", CreateWords.say("desktop.gpu.lacks"), ""));
    }

    private static Optional<DesktopOffer> offer(Choices choices) {
        return choices.offer().map(MachineOffer::desktop);
    }

    /** Returns what the sound that is chosen, or would be, gives away. */
    static String soundGives(Choices choices) {
        Choices wanted = choices.passthrough().sound() == Sound.NO ? sound(choices, true) : choices;
        return CreateWords.say(
                wanted.possiblePassthrough().sound() == Sound.DEVICES
                        ? "desktop.sound.devices"
                        : "desktop.sound.server");
    }
}
