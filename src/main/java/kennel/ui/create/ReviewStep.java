package kennel.ui.create;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import kennel.plan.Preview;
import kennel.sandbox.Choice;
import kennel.sandbox.Gpu;
import kennel.sandbox.Network;
import kennel.sandbox.Passthrough;
import kennel.sandbox.SandboxException;
import kennel.sandbox.SandboxName;
import kennel.sandbox.Sound;
import kennel.sandbox.Start;
import kennel.sandbox.Text;
import kennel.ui.wizard.Step;

/** Whether all of it is as wanted. */
final class ReviewStep implements Step<Choices> {

    @Override
    public String title() {
        return CreateWords.say("review.title");
    }

    @Override
    public String explanation() {
        return CreateWords.say("review.explanation");
    }

    @Override
    public String help() {
        return CreateWords.say("review.help");
    }

    @Override
    public Optional<String> fault(Choices choices) {
        if (choices.name().isBlank()) {
            return Optional.empty();
        }
        try {
            SandboxName.of(choices.name());
            return Optional.empty();
        } catch (SandboxException e) {
            return Optional.of(e.getMessage());
        }
    }

    @Override
    public Optional<String> finish() {
        return Optional.of(CreateWords.say("review.launch"));
    }

    /** Returns the choices in plain words, one a line. */
    static List<String> summary(Choices choices) {
        List<String> lines = new ArrayList<>();
        lines.add(layers(choices.stack()));
        lines.add(first(choices.base().start()));
        lines.add(CreateWords.say("review.desktop." + Choice.word(choices.possibleDesktop())));
        Passthrough passthrough = choices.possiblePassthrough();
        if (passthrough.sound() != Sound.NO) {
            lines.add(CreateWords.say("review.sound." + Choice.word(passthrough.sound())));
        }
        if (passthrough.gpu() == Gpu.YES) {
            lines.add(CreateWords.say("review.gpu"));
        }
        lines.add(StorageStep.outcome(choices));
        lines.add(CreateWords.say(choices.shifts() ? "review.shifted" : "review.unshifted"));
        lines.add(CreateWords.say(choices.possibleNetwork() == Network.NONE ? "review.alone" : "review.connected"));
        return lines.stream().map(line -> "•  " + line).toList();
    }

    private static String layers(LayerStack stack) {
        List<Path> paths = stack.tickedPaths();
        if (paths.size() > 1) {
            return CreateWords.say("review.layers", paths.size());
        }
        LayerEntry only =
                stack.entries().stream().filter(LayerEntry::ticked).findFirst().orElseThrow();
        return CreateWords.say("review.layer", Text.visible(only.label()));
    }

    private static String first(Start start) {
        if (start instanceof Start.Command command) {
            return CreateWords.say("review.command", Text.visible(String.join(" ", command.words())));
        }
        return CreateWords.say(start instanceof Start.Boot ? "review.boot" : "review.shell");
    }

    /** Returns the steps of a plan, numbered. */
    static String steps(Preview preview) {
        List<String> sentences = preview.sentences();
        StringBuilder text = new StringBuilder();
        IntStream.range(0, sentences.size()).forEach(i -> text.append(i + 1)
                .append(".  ")
                .append(sentences.get(i))
                .append('\n'));
        preview.note().ifPresent(note -> text.append('\n').append(note).append('\n'));
        return text.toString();
    }
}
