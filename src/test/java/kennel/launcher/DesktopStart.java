package kennel.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import kennel.Kennel;
import kennel.testlayers.Sandbox;
import kennel.testlayers.XServer;

/** A request to the launcher for a sandbox with a desktop, as whatever has started the X server makes it. */
final class DesktopStart {
    private static final Path LAUNCHER =
            Kennel.program().resolveSibling("../lib/launcher").normalize();

    private final List<String> words = new ArrayList<>(List.of("env", "-u", "SUDO_UID", "-u", "PKEXEC_UID"));
    private final String name = Sandbox.newName();
    private String ids = "idmap=auto";
    private int commandWords;

    private DesktopStart(List<String> environment) {
        words.addAll(environment);
        words.addAll(List.of(LAUNCHER.toString(), "start", "name=" + name, "network=none"));
    }

    /** Begins one by root that says nothing of a desktop yet. */
    static DesktopStart plain() {
        return new DesktopStart(List.of());
    }

    /** Begins one by root, for a nested desktop. */
    static DesktopStart nested() {
        return plain().with("desktop=nested");
    }

    /** Begins one by another user, whom pkexec has made root. */
    static DesktopStart by(int user) {
        return new DesktopStart(List.of("PKEXEC_UID=" + user)).with("desktop=nested");
    }

    DesktopStart with(String... more) {
        words.addAll(List.of(more));
        return this;
    }

    DesktopStart on(XServer server) {
        return on(server.number(), server.cookie());
    }

    DesktopStart on(int number, Path cookie) {
        return with("display=" + number, "cookie=" + cookie);
    }

    DesktopStart idMap(String idMap) {
        ids = "idmap=" + idMap;
        return this;
    }

    DesktopStart layer(Object path) {
        return with("layer.0=" + path);
    }

    DesktopStart command(String... command) {
        for (String word : command) {
            with("command." + commandWords++ + "=" + word);
        }
        return this;
    }

    /** Runs it to its end. */
    Kennel.Result run(String input) {
        with(ids);
        return Kennel.execute(Map.of(), input, words);
    }

    /** Starts it in the background. */
    Sandbox detached() {
        Kennel.Result result = with("detached=true").run("");
        assertThat(result.exitCode()).as("%s", result).isZero();
        return new Sandbox(name);
    }
}
