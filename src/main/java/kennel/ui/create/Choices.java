package kennel.ui.create;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import kennel.sandbox.Draft;
import kennel.sandbox.IdMap;
import kennel.sandbox.Network;
import kennel.sandbox.SandboxName;
import kennel.sandbox.SandboxSpec;
import kennel.sandbox.Size;
import kennel.sandbox.Storage;
import kennel.sandbox.StorageText;

/**
 * The answers to all questions: what the pages show and what they change.
 *
 * @param stack the layers; empty until the machine was looked at
 * @param offer what the machine can do; empty until it was looked at
 * @param idMap whether ids shall be shifted
 * @param network what the user wants of a network
 * @param limited whether the user names a size for the storage
 * @param size that size as it was typed
 * @param name the sandbox's name as it was typed; blank for a free one
 * @param base what the pages do not ask for: what runs first, and how
 */
record Choices(
        LayerStack stack,
        Optional<MachineOffer> offer,
        IdMap idMap,
        Network network,
        boolean limited,
        String size,
        String name,
        Draft base) {
    private static final String FIRST_SIZE = "1G";

    /** Returns the choices that a draft makes, before the machine was looked at. */
    static Choices of(Draft draft, IdMap unsaid) {
        OptionalLong bytes = draft.storage() instanceof Storage.Tmpfs tmpfs ? tmpfs.bytes() : OptionalLong.empty();
        return new Choices(
                LayerStack.empty(),
                Optional.empty(),
                draft.idMap().orElse(unsaid),
                draft.network(),
                bytes.isPresent(),
                bytes.isPresent() ? Size.exact(bytes.getAsLong()) : FIRST_SIZE,
                draft.name().map(SandboxName::text).orElse(""),
                draft);
    }

    Choices with(LayerStack other) {
        return new Choices(other, offer, idMap, network, limited, size, name, base);
    }

    Choices with(LayerStack found, MachineOffer offered) {
        return new Choices(found, Optional.of(offered), idMap, network, limited, size, name, base);
    }

    Choices with(IdMap other) {
        return new Choices(stack, offer, other, network, limited, size, name, base);
    }

    Choices with(Network other) {
        return new Choices(stack, offer, idMap, other, limited, size, name, base);
    }

    Choices withSize(boolean limit, String typed) {
        return new Choices(stack, offer, idMap, network, limit, typed, name, base);
    }

    Choices withName(String typed) {
        return new Choices(stack, offer, idMap, network, limited, size, typed, base);
    }

    /** Returns whether ids will be shifted: wanted, and possible here. */
    boolean shifts() {
        return idMap != IdMap.NO && offer.map(MachineOffer::shifts).orElse(true);
    }

    /** Returns the network that the sandbox will have: what is wanted, as far as it is possible here. */
    Network possibleNetwork() {
        return offer.map(MachineOffer::connects).orElse(true) ? network : Network.NONE;
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
                storage(),
                Optional.of(idMap),
                network,
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
                storage(),
                shifts() ? idMap : IdMap.NO,
                possibleNetwork(),
                base.start(),
                base.detached());
    }

    /** Returns where what is written is kept, as the sandbox file says that was opened; empty for memory. */
    Optional<Path> kept() {
        return StorageText.path(base.storage());
    }

    private Storage storage() {
        if (kept().isPresent()) {
            return base.storage();
        }
        return new Storage.Tmpfs(limited ? OptionalLong.of(Size.parse(size)) : OptionalLong.empty());
    }
}
