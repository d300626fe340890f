package kennel.cli;

import kennel.sandbox.Text;
import kennel.sandbox.Words;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** What is wrong with a command line, in one sentence. */
final class UsageFault {
    private UsageFault() {}

    static String sentence(ParameterException failure) {
        if (failure instanceof UnmatchedArgumentException unmatched) {
            return unknown(unmatched);
        }
        if (failure instanceof MissingParameterException missing
                && !missing.getMissing().isEmpty()) {
            ArgSpec argument = missing.getMissing().get(0);
            return argument.isOption()
                    ? Words.say("usage.value", name(argument), argument.paramLabel())
                    : Words.say("usage.missing", name(argument));
        }
        if (failure instanceof OverwrittenOptionException twice) {
            return Words.say("usage.twice", name(twice.getOverwritten()));
        }
        if (failure.getArgSpec() != null && failure.getValue() != null) {
            return Words.say("usage.bad", name(failure.getArgSpec()), Text.visible(failure.getValue()));
        }
        return Text.visible(failure.getMessage());
    }

    private static String unknown(UnmatchedArgumentException unmatched) {
        String word = Text.visible(unmatched.getUnmatched().get(0));
        if (unmatched.isUnknownOption()) {
            return Words.say("usage.option", word);
        }
        boolean program = unmatched.getCommandLine().getParent() == null;
        return Words.say(program ? "usage.command" : "usage.surplus", word);
    }

    private static String name(ArgSpec argument) {
        return argument instanceof OptionSpec option ? option.longestName() : argument.paramLabel();
    }
}
