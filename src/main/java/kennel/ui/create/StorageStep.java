package kennel.ui.create;

import java.util.Optional;
import kennel.sandbox.SandboxException;
import kennel.sandbox.Size;
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
        if (!choices.limited() || choices.kept().isPresent()) {
            return Optional.empty();
        }
        try {
            long bytes = Size.parse(choices.size());
            return choices.offer()
                    .filter(offer -> bytes > offer.memoryTotal())
                    .map(offer -> Words.say("size.memory", Size.show(bytes), Size.show(offer.memoryTotal())));
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

    /** Returns where what is written is kept, in a sentence. */
    static Optional<String> kept(Choices choices) {
        return choices.kept().map(path -> CreateWords.say("storage.kept", Text.visible(path)));
    }

    /** Returns how much memory there is, in a sentence. */
    static String memory(Choices choices) {
        return choices.offer()
                .map(offer -> CreateWords.say(
                        "storage.memory", Size.show(offer.memoryFree()), Size.show(offer.memoryTotal())))
                .orElse("");
    }
}
