package kennel.cli;

import java.nio.file.Path;
import kennel.plan.Preview;
import kennel.sandbox.SandboxSpec;
import kennel.sandbox.Words;

/** The plan of a start in plain words and the LXC configuration, without doing any of it. */
final class DryRun {
    private static final Path HERE = Path.of("/");

    private DryRun() {}

    static String of(SandboxSpec spec) {
        Preview preview = Preview.of(spec, HERE);
        StringBuilder text =
                new StringBuilder(Words.say("dryrun.steps", spec.name().id())).append('\n');
        int number = 1;
        for (String sentence : preview.sentences()) {
            text.append(String.format("%4d. ", number++)).append(sentence).append('\n');
        }
        text.append('\n');
        preview.note().ifPresent(note -> text.append(note).append("\n\n"));
        return text.append(Words.say("dryrun.config"))
                .append('\n')
                .append(preview.config())
                .toString();
    }
}
