package kennel.sandbox;

import java.util.List;

/** What runs first in a sandbox. */
public sealed interface Start {

    /** The login shell of the layers' root user, on a terminal. */
    record LoginShell() implements Start {}

    /**
     * One command, whose exit code becomes the sandbox's.
     *
     * @param words the program and its arguments, at least one, without NUL characters
     */
    record Command(List<String> words) implements Start {
        /** Copies and checks the words. */
        public Command {
            words = List.copyOf(words);
            if (words.isEmpty() || words.get(0).isEmpty()) {
                throw new SandboxException(ExitCode.USAGE, Words.say("command.empty"));
            }
            if (words.stream().anyMatch(word -> word.indexOf('\0') >= 0)) {
                throw new SandboxException(ExitCode.USAGE, Words.say("command.nul"));
            }
        }
    }

    /** The layers' own {@code /sbin/init}. */
    record Boot() implements Start {}
}
