package kennel.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import kennel.host.Cgroups;
import kennel.host.RunningSandboxes;
import kennel.sandbox.ExitCode;
import kennel.sandbox.SandboxException;
import kennel.sandbox.SandboxName;
import kennel.sandbox.Text;
import kennel.sandbox.Words;

/**
 * The time for which no process of a sandbox runs (kernel: cgroup-v1/freezer-subsystem.rst, cgroup-v2.rst, "cgroup.freeze").
 * It also ends when this process is asked to end.
 *
 * <p>By the cgroup itself: lxc-freeze(1) of LXC 5 knows only one of the two kinds on a machine that has both.
 */
final class Standstill {
    private static final int MOST_LOOKS = 1000;
    private static final int LOOK_MILLIS = 5;

    private final Path group;
    private final Switch lever;
    private final Thread hook = new Thread(this::thaw, "kennel-thaw");

    /** How one kind of cgroup is made to stand still. */
    private record Switch(String file, String on, String off, String told, String line) {
        private static final List<Switch> ALL = List.of(
                new Switch("freezer.state", "FROZEN", "THAWED", "freezer.state", "FROZEN"),
                new Switch("cgroup.freeze", "1", "0", "cgroup.events", "frozen 1"));
    }

    private Standstill(Path group, Switch lever) {
        this.group = group;
        this.lever = lever;
    }

    /**
     * Begins it, and returns when nothing runs any more.
     *
     * @throws SandboxException if the machine cannot do that; the sandbox goes on then
     */
    static Standstill of(SandboxName name, Cgroups cgroups) throws IOException, InterruptedException {
        Standstill standstill = find(name, cgroups)
                .orElseThrow(() -> new SandboxException(
                        ExitCode.UNAVAILABLE, Words.say("keep.nofreezer", Text.visible(name.text()))));
        Runtime.getRuntime().addShutdownHook(standstill.hook);
        try {
            standstill.begin();
        } catch (IOException | InterruptedException | RuntimeException e) {
            standstill.end();
            throw e;
        }
        return standstill;
    }

    private static Optional<Standstill> find(SandboxName name, Cgroups cgroups) {
        for (Switch lever : Switch.ALL) {
            for (Path hierarchy : cgroups.hierarchies()) {
                Path group = hierarchy.resolve(RunningSandboxes.PAYLOAD_CGROUP + name.id());
                if (Files.exists(group.resolve(lever.file()))) {
                    return Optional.of(new Standstill(group, lever));
                }
            }
        }
        return Optional.empty();
    }

    private void begin() throws IOException, InterruptedException {
        Files.writeString(group.resolve(lever.file()), lever.on());
        for (int looks = 0; looks < MOST_LOOKS; looks++) {
            if (Files.readString(group.resolve(lever.told())).lines().anyMatch(lever.line()::equals)) {
                return;
            }
            Thread.sleep(LOOK_MILLIS);
        }
        throw new SandboxException(ExitCode.TRY_AGAIN, Words.say("keep.busy"));
    }

    /** Ends it by killing every process: none of them runs once more. */
    void kill() throws IOException {
        try (Stream<Path> groups = Files.walk(group)) {
            for (Path each : groups.filter(Files::isDirectory).toList()) {
                Files.readString(each.resolve("cgroup.procs"))
                        .lines()
                        .map(Long::valueOf)
                        .flatMap(pid -> ProcessHandle.of(pid).stream())
                        .forEach(ProcessHandle::destroyForcibly);
            }
        }
        end();
    }

    /** Ends it: the sandbox goes on. */
    void end() {
        thaw();
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            // It is running just now.
        }
    }

    private void thaw() {
        try {
            Files.writeString(group.resolve(lever.file()), lever.off());
        } catch (IOException e) {
            // The sandbox has ended.
        }
    }
}
