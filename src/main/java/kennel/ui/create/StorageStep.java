package kennel.ui.create;

import java.util.Optional;
import java.util.OptionalLong;
import kennel.sandbox.SandboxException;
import kennel.sandbox.Size;
import kennel.sandbox.Storage;
import kennel.sandbox.StorageText;
import kennel.sandbox.Text;
import kennel.sandbox.Words;
import kennel.ui.wizard.Step;

/** Where what the sandbox writes goes, and how much that may be. */
final class StorageStep implements Step<Choices> {

    @Override
    public String title() {
        return CreateWords.say("storage.title");
    }

    @Override
    public String explanation() {
        return CreateWords.say("storage.explanation");
    }

    @Override
    public String help() {
        return CreateWords.say("storage.help");
    }

    @Override
    public Optional<String> fault(Choices choices) {
        if (choices.storage().lacksPath()) {
            return Optional.of(CreateWords.say("storage.nopath"));
        }
        try {
            Storage storage = choices.storage().storage();
            OptionalLong memory = storage instanceof Storage.Tmpfs tmpfs ? tmpfs.bytes() : OptionalLong.empty();
            return choices.offer()
                    .filter(offer -> memory.orElse(0) > offer.memoryTotal())
                    .map(offer ->
                            Words.say("size.memory", Size.show(memory.getAsLong()), Size.show(offer.memoryTotal())));
        } catch (SandboxException e) {
            return Optional.of(e.getMessage());
        }
    }

    /** Returns the words beside the choice that names no size. */
    static String half(Choices choices) {
        return choices.offer()
                .map(offer -> CreateWords.say("storage.halfnow", Size.show(offer.memoryFree() / 2)))
                .orElseGet(() -> CreateWords.say("storage.half"));
    }

    /** Returns what happens to what is written, in a sentence. */
    static String outcome(Choices choices) {
        Storage storage = choices.storage().storage();
        return StorageText.path(storage)
                .map(path -> CreateWords.say("storage.kept", Text.visible(path)))
                .orElseGet(() -> CreateWords.say("review.storage", room(choices, StorageText.bytes(storage))));
    }

    private static String room(Choices choices, OptionalLong bytes) {
        long free = choices.offer().map(MachineOffer::memoryFree).orElse(0L);
        return bytes.isPresent() ? Size.show(bytes.getAsLong()) : CreateWords.say("review.half", Size.show(free / 2));
    }

    /** Returns how much memory there is, in a sentence. */
    static String memory(Choices choices) {
        return choices.offer()
                .map(offer -> CreateWords.say(
                        "storage.memory", Size.show(offer.memoryFree()), Size.show(offer.memoryTotal())))
                .orElse("");
    }
}
