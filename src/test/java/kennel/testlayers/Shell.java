package kennel.testlayers;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import kennel.Kennel;

/** Runs shell scripts, whose words come as {@code $0}, {@code $1} and so on, so that nothing needs quoting. */
public final class Shell {
    private static final Map<String, String> UTF_8 = Map.of("LC_ALL", "C.UTF-8");

    private Shell() {}

    /** Runs a script and returns what came of it. */
    public static Kennel.Result run(String script, Object... words) {
        List<String> command = new ArrayList<>(List.of("/bin/sh", "-c", script));
        for (Object word : words) {
            command.add(word.toString());
        }
        return Kennel.execute(UTF_8, "", command);
    }

    /** Runs a script that must succeed and returns its output without the last line's end. */
    public static String out(String script, Object... words) {
        Kennel.Result result = run(script, words);
        assertThat(result.exitCode()).as("%s: %s", script, result.err()).isZero();
        return result.out().stripTrailing();
    }

    /** Runs a script in a mount namespace of its own, so that what it mounts reaches nobody. */
    public static Kennel.Result runWithOwnMounts(String script, Object... words) {
        List<String> command =
                new ArrayList<>(List.of("unshare", "--mount", "--propagation", "private", "/bin/sh", "-ec", script));
        for (Object word : words) {
            command.add(word.toString());
        }
        return Kennel.execute(UTF_8, "", command);
    }
}
