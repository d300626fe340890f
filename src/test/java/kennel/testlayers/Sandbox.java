package kennel.testlayers;

import static org.assertj.core.api.Assertions.assertThat;

import com.grack.nanojson.JsonArray;
import com.grack.nanojson.JsonObject;
import com.grack.nanojson.JsonParser;
import com.grack.nanojson.JsonParserException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import kennel.Kennel;
import kennel.plan.Layout;

/**
 * A detached sandbox, stopped when it is closed.
 *
 * @param name its name, one of this test run's own
 */
public record Sandbox(String name) implements AutoCloseable {
    private static final AtomicInteger NUMBER = new AtomicInteger();

    /** Starts one that sleeps, with more options. */
    public static Sandbox start(String... options) {
        List<String> arguments = new ArrayList<>(List.of(options));
        arguments.addAll(List.of("--", "sleep", "600"));
        return detached(arguments);
    }

    /** Starts one that boots the layers' init. */
    public static Sandbox boot(Path layer) {
        return detached(List.of("--boot", "--layer", layer.toString()));
    }

    private static Sandbox detached(List<String> more) {
        Sandbox sandbox = new Sandbox(newName());
        List<String> arguments = new ArrayList<>(List.of("run", "--detach", "--name", sandbox.name));
        arguments.addAll(more);
        Kennel.Result result = Kennel.run(arguments.toArray(new String[0]));
        assertThat(result.exitCode()).as(result.err()).isZero();
        return sandbox;
    }

    /** Returns a name that no other test uses, not even of another run at the same time. */
    public static String newName() {
        return "t" + ProcessHandle.current().pid() + "-" + NUMBER.incrementAndGet();
    }

    /** Runs a program inside. */
    public Kennel.Result run(String... command) {
        List<String> arguments = new ArrayList<>(List.of("shell", name, "--"));
        arguments.addAll(List.of(command));
        return Kennel.run(arguments.toArray(new String[0]));
    }

    /** Runs a shell script inside that must succeed and returns its output without the last line's end. */
    public String out(String script) {
        Kennel.Result result = run("sh", "-c", script);
        assertThat(result.exitCode()).as("%s: %s", script, result.err()).isZero();
        return result.out().stripTrailing();
    }

    /** Returns what {@code kennel list --json} says of it, if it is there. */
    public static Optional<JsonObject> listed(String name) {
        Kennel.Result result = Kennel.run(Map.of("LC_ALL", "C.UTF-8"), "", "list", "--json");
        assertThat(result.exitCode()).as(result.err()).isZero();
        try {
            JsonArray all = JsonParser.array().from(result.out());
            return all.stream()
                    .map(JsonObject.class::cast)
                    .filter(one -> one.getString("name").equals(name))
                    .findFirst();
        } catch (JsonParserException e) {
            throw new AssertionError(result.out(), e);
        }
    }

    /** Returns its monitor's process id outside. */
    public long monitor() {
        return listed(name).orElseThrow().getLong("monitor");
    }

    /** Returns the folder of its writable layer as the machine sees it. */
    public Path upper() {
        return Path.of("/proc/" + monitor() + "/root" + Layout.STORAGE.resolve("upper"));
    }

    @Override
    public void close() {
        if (listed(name).isPresent()) {
            Kennel.Result result = Kennel.run("stop", "--wait", "0", name);
            assertThat(result.exitCode()).as(result.err()).isZero();
        }
    }
}
