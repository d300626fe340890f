package kennel.ui.create;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kennel.plan.Preview;
import kennel.sandbox.Choice;
import kennel.sandbox.Network;
import kennel.sandbox.SandboxException;
import kennel.sandbox.SandboxName;
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
        int layers = choices.stack().tickedPaths().size();
        String first = choices.base().start() instanceof Start.Command command
                ? CreateWords.say("review.command", Text.visible(String.join(" ", command.words())))
                : CreateWords.say(choices.base().start() instanceof Start.Boot ? "review.boot" : "review.shell");
        return Stream.of(
                        layers == 1
                                ? CreateWords.say(
                                        "review.layer",
                                        Text.visible(choices.stack().entries().stream()
                                                .filter(LayerEntry::ticked)
                                                .findFirst()
                                                .orElseThrow()
                                                .label()))
                                : CreateWords.say("review.layers", layers),
                        first,
                        CreateWords.say("review.desktop." + Choice.word(choices.desktop())),
                        StorageStep.outcome(choices),
                        CreateWords.say(choices.shifts() ? "review.shifted" : "review.unshifted"),
                        CreateWords.say(
                                choices.possibleNetwork() == Network.NONE ? "review.alone" : "review.connected"))
                .map(line -> "•  " + line)
                .toList();
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
