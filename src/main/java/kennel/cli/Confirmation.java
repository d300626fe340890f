package kennel.cli;

import java.io.PrintWriter;
import java.util.Locale;
import kennel.sandbox.ExitCode;
import kennel.sandbox.SandboxException;
import kennel.sandbox.Words;
import picocli.CommandLine.Option;

/** A question to the person at the terminal, whose answer is no unless it is yes, and the option that answers it before. */
final class Confirmation {
    @Option(names = "--yes")
    private boolean yes;

    /**
     * Asks, if that is still needed.
     *
     * @param refusal what is said of an answer that is not yes
     * @throws SandboxException if the answer is not yes, or there is no terminal to ask at
     */
    void require(String question, String refusal, PrintWriter err) {
        if (!yes && !isGiven(question, err)) {
            throw new SandboxException(ExitCode.USAGE, refusal);
        }
    }

    private static boolean isGiven(String question, PrintWriter err) {
        if (System.console() == null) {
            return false;
        }
        err.print("kennel: " + question + " ");
        err.flush();
        String answer = System.console().readLine();
        return answer != null
                && Words.say("answer.yes").startsWith(answer.strip().toLowerCase(Locale.ROOT))
                && !answer.isBlank();
    }
}
