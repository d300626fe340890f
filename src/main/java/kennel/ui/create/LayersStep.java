package kennel.ui.create;

import java.util.List;
import java.util.Optional;
import kennel.sandbox.Finding;
import kennel.sandbox.Layer;
import kennel.sandbox.Size;
import kennel.sandbox.Text;
import kennel.ui.wizard.Step;

/** Which layers the sandbox sees. */
final class LayersStep implements Step<Choices> {

    @Override
    public String title() {
        return CreateWords.say("layers.title");
    }

    @Override
    public String explanation() {
        return CreateWords.say("layers.explanation");
    }

    @Override
    public String help() {
        return CreateWords.say("layers.help");
    }

    @Override
    public Optional<String> fault(Choices choices) {
        if (choices.offer().isEmpty()) {
            return Optional.of("");
        }
        List<Finding> lacks = choices.offer().get().lacks();
        if (!lacks.isEmpty()) {
            Finding first = lacks.get(0);
            return Optional.of(CreateWords.say("layers.lacks", first.what(), first.cure()));
        }
        return choices.stack().tickedPaths().isEmpty() ? Optional.of(CreateWords.say("layers.none")) : Optional.empty();
    }

    @Override
    public Optional<String> finish() {
        return Optional.of(CreateWords.say("layers.launch"));
    }

    /** Returns what stands below a layer's name: what it is and where, or what is wrong with it. */
    static String detail(LayerStack stack, int row) {
        LayerEntry entry = stack.at(row);
        if (entry.layer().isEmpty()) {
            return entry.fault();
        }
        return stack.twin(row)
                .map(twin -> CreateWords.say("layers.twin", Text.visible(twin.label())))
                .orElseGet(
                        () -> CreateWords.say("layers.place", role(entry.layer().get()), Text.visible(entry.path())));
    }

    /** Returns whether something is wrong with a layer. */
    static boolean isFaulty(LayerStack stack, int row) {
        return !stack.canBeTicked(row);
    }

    /** Returns how a layer is stored, in a word. */
    static String type(LayerEntry entry) {
        return entry.layer()
                .map(layer -> layer.type().isImage()
                        ? layer.type().displayName()
                        : CreateWords.say(layer.role() == Layer.Role.FILE ? "layers.folder" : "layers.mounted"))
                .orElse("");
    }

    /** Returns a layer's size as a person reads it; empty where it is not known. */
    static String size(LayerEntry entry) {
        return entry.layer()
                .filter(layer -> layer.size() >= 0)
                .map(layer -> Size.show(layer.size()))
                .orElse("");
    }

    /** Returns how many layers are ticked, in a sentence. */
    static String summary(Choices choices) {
        if (choices.offer().isEmpty()) {
            return CreateWords.say("layers.looking");
        }
        int ticked = choices.stack().tickedPaths().size();
        return CreateWords.say("layers.summary", ticked, choices.stack().size());
    }

    private static String role(Layer layer) {
        return switch (layer.role()) {
            case SYSTEM -> CreateWords.say("role.system");
            case BRANCH -> CreateWords.say("role.branch");
            case SAVE, AUFS_SAVE -> CreateWords.say("role.save");
            case FILE -> CreateWords.say(layer.type().isImage() ? "role.image" : "role.folder");
        };
    }
}
