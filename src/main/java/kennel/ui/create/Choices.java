package kennel.ui.create;

import java.util.List;
import java.util.Optional;
import kennel.sandbox.Desktop;
import kennel.sandbox.Draft;
import kennel.sandbox.IdMap;
import kennel.sandbox.Network;
import kennel.sandbox.Passthrough;
import kennel.sandbox.SandboxName;
import kennel.sandbox.SandboxSpec;

/**
 * The answers to all questions: what the pages show and what they change.
 *
 * @param stack the layers; empty until the machine was looked at
 * @param offer what the machine can do; empty until it was looked at
 * @param idMap whether ids shall be shifted
 * @param network what the user wants of a network
 * @param desktop how programs with windows are shown
 * @param passthrough what they may use of the machine's hardware
 * @param storage where what is written goes
 * @param name the sandbox's name as it was typed; blank for a free one
 * @param base what the pages do not ask for: what runs first, and how
 */
record Choices(
        LayerStack stack,
        Optional<MachineOffer> offer,
        IdMap idMap,
        Network network,
        Desktop desktop,
        Passthrough passthrough,
        StorageAnswer storage,
        String name,
        Draft base) {
    /** Returns the choices that a draft makes, before the machine was looked at. */
    static Choices of(Draft draft, IdMap unsaid) {
        return new Choices(
                LayerStack.empty(),
                Optional.empty(),
                draft.idMap().orElse(unsaid),
                draft.network(),
                draft.desktop(),
                draft.passthrough(),
                StorageAnswer.of(draft.storage()),
                draft.name().map(SandboxName::text).orElse(""),
                draft);
    }

    Choices with(LayerStack other) {
        return new Choices(other, offer, idMap, network, desktop, passthrough, storage, name, base);
    }

    Choices with(LayerStack found, MachineOffer offered) {
        return new Choices(found, Optional.of(offered), idMap, network, desktop, passthrough, storage, name, base);
    }

    Choices with(IdMap other) {
        return new Choices(stack, offer, other, network, desktop, passthrough, storage, name, base);
    }

    Choices with(Network other) {
        return new Choices(stack, offer, idMap, other, desktop, passthrough, storage, name, base);
    }

    Choices with(Desktop other) {
        return new Choices(stack, offer, idMap, network, other, passthrough, storage, name, base);
    }

    Choices with(Passthrough other) {
        return new Choices(stack, offer, idMap, network, desktop, other, storage, name, base);
    }

    Choices with(StorageAnswer other) {
        return new Choices(stack, offer, idMap, network, desktop, passthrough, other, name, base);
    }

    Choices withName(String typed) {
        return new Choices(stack, offer, idMap, network, desktop, passthrough, storage, typed, base);
    }

    /** Returns whether ids will be shifted: wanted, and possible here. */
    boolean shifts() {
        return idMap != IdMap.NO && offer.map(MachineOffer::shifts).orElse(true);
    }

    /** Returns the network that the sandbox will have: what is wanted, as far as it is possible here. */
    Network possibleNetwork() {
        return offer.map(MachineOffer::connects).orElse(true) ? network : Network.NONE;
    }

    /** Returns the desktop that the sandbox will have: what is wanted, as far as it is possible here. */
    Desktop possibleDesktop() {
        return offer.map(offered -> offered.desktop().possible(desktop)).orElse(desktop);
    }

    /** Returns what of the hardware the sandbox will have: what is wanted, as far as it is possible here. */
    Passthrough possiblePassthrough() {
        return offer.map(offered -> offered.desktop().possible(passthrough)).orElse(passthrough);
    }

    /**
     * Returns what a sandbox file holds of these choices.
     *
     * @throws kennel.sandbox.SandboxException if the size or the name is none
     */
    Draft draft() {
        return new Draft(
                name.isBlank() ? Optional.empty() : Optional.of(SandboxName.of(name)),
                stack.isUsual() ? List.of() : stack.tickedPaths(),
                storage.storage(),
                Optional.of(idMap),
                network,
                desktop,
                passthrough,
                base.start(),
                base.detached());
    }

    /**
     * Returns what shall be launched.
     *
     * @throws kennel.sandbox.SandboxException if no layer is ticked, or the size or the name is none
     */
    SandboxSpec spec() {
        String free = offer.map(MachineOffer::freeName).orElse("");
        return new SandboxSpec(
                SandboxName.of(name.isBlank() ? free : name),
                stack.tickedPaths(),
                storage.storage(),
                shifts() ? idMap : IdMap.NO,
                possibleNetwork(),
                possibleDesktop(),
                possiblePassthrough(),
                base.start(),
                base.detached());
    }
}
