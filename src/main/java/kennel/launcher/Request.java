package kennel.launcher;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kennel.sandbox.ExitCode;
import kennel.sandbox.SandboxException;
import kennel.sandbox.SandboxName;
import kennel.sandbox.Text;
import kennel.sandbox.Words;

/** What the launcher is asked to do: the whole of what crosses the privilege boundary. */
sealed interface Request {

    /**
     * Start a sandbox.
     *
     * @param spec a spec's keys and values; without a name, one is found
     * @param verbose whether each step is told with its time
     */
    record Launch(Map<String, String> spec, boolean verbose) implements Request {}

    /** Connect this terminal with a sandbox's console. */
    record Attach(SandboxName name) implements Request {}

    /**
     * Run another program in a sandbox.
     *
     * @param words the program and its arguments; none for the login shell
     */
    record Shell(SandboxName name, List<String> words) implements Request {}

    /**
     * End a sandbox.
     *
     * @param seconds how long it may take to end by itself
     */
    record Stop(SandboxName name, int seconds) implements Request {}

    /** Remove what killed sandboxes left behind. */
    record Sweep() implements Request {}

    /** Load what a start needs and do nothing, for the class-data archive. */
    record Rehearse() implements Request {}

    /**
     * Reads a request from the words of a command line.
     *
     * @throws SandboxException if it is none
     */
    static Request read(List<String> words) {
        try {
            List<String> rest = words.subList(1, words.size());
            return switch (words.get(0)) {
                case "start" -> new Launch(keysAndValues(rest), rest.contains("verbose=true"));
                case "attach" -> new Attach(SandboxName.of(rest.get(0)));
                case "shell" -> new Shell(SandboxName.of(rest.get(0)), List.copyOf(rest.subList(1, rest.size())));
                case "stop" -> new Stop(SandboxName.of(rest.get(0)), Integer.parseInt(rest.get(1)));
                case "sweep" -> new Sweep();
                case "rehearse" -> new Rehearse();
                default -> throw new IllegalArgumentException(words.get(0));
            };
        } catch (IndexOutOfBoundsException | IllegalArgumentException e) {
            throw new SandboxException(
                    ExitCode.USAGE, Words.say("spec.bad", Text.visible(String.valueOf(e.getMessage()))), e);
        }
    }

    private static Map<String, String> keysAndValues(List<String> words) {
        Map<String, String> map = new HashMap<>();
        for (String word : words) {
            int equals = word.indexOf('=');
            if (equals < 1) {
                throw new IllegalArgumentException(word);
            }
            map.put(word.substring(0, equals), word.substring(equals + 1));
        }
        return map;
    }
}
