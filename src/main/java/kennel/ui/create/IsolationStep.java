package kennel.ui.create;

import java.util.Optional;
import kennel.sandbox.IdMap;
import kennel.sandbox.Network;
import kennel.ui.wizard.Step;

/** How far the sandbox is shut off from the machine. */
final class IsolationStep implements Step<Choices> {

    @Override
    public String title() {
        return CreateWords.say("isolation.title");
    }

    @Override
    public String explanation() {
        return CreateWords.say("isolation.explanation");
    }

    @Override
    public String help() {
        return CreateWords.say("isolation.help");
    }

    static Choices shift(Choices choices, boolean wanted) {
        return choices.with(wanted ? IdMap.YES : IdMap.NO);
    }

    static Choices connect(Choices choices, boolean wanted) {
        return choices.with(wanted ? Network.MANUAL : Network.NONE);
    }

    /** Returns why ids cannot be shifted here, and what would cure that; empty if they can. */
    static Optional<String> whyNotShifted(Choices choices) {
        return choices.offer()
                .filter(offer -> !offer.shifts())
                .map(offer -> CreateWords.say(
                        "why", offer.idMap().what(), offer.idMap().cure()));
    }

    /** Returns why there can be no network interface here; empty if there can. */
    static Optional<String> whyNotConnected(Choices choices) {
        return choices.offer()
                .filter(offer -> !offer.connects())
                .map(offer -> CreateWords.say("why", offer.network().what(), ""));
    }
}
