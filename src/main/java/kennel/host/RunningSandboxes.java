package kennel.host;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Stream;
import kennel.sandbox.ExitCode;
import kennel.sandbox.RunRecord;
import kennel.sandbox.RunRecord.ProcessMark;
import kennel.sandbox.SandboxException;
import kennel.sandbox.SandboxName;
import kennel.sandbox.Text;
import kennel.sandbox.Words;

/** Which sandboxes are alive, from their records, {@code /proc} and the cgroups; needs no privileges. */
public final class RunningSandboxes {
    /** What the cgroup of a sandbox's processes is called before its id. */
    public static final String PAYLOAD_CGROUP = "kennel.payload.";

    /** What the cgroup of LXC's own process is called before the sandbox's id. */
    public static final String MONITOR_CGROUP = "kennel.monitor.";

    /** What the cgroup in which LXC's own process ends is called before the sandbox's id. */
    public static final String PIVOT_CGROUP = "kennel.pivot.";

    /** Every cgroup of a sandbox, before its id. */
    public static final List<String> CGROUPS = List.of(MONITOR_CGROUP, PAYLOAD_CGROUP, PIVOT_CGROUP);

    private final SmallFiles files;
    private final List<Path> hierarchies;
    private final LiveProcesses processes;

    /** Looks at the machine whose root folder is given; {@code /} is this one. */
    public RunningSandboxes(Path root) {
        files = new SmallFiles(root);
        hierarchies = Cgroups.read(files, MountTable.read(root)).hierarchies();
        processes = new LiveProcesses(files, hierarchies);
    }

    /** Returns the sandboxes that are alive, oldest first. */
    public List<Running> list() {
        List<Running> running = new ArrayList<>();
        Path folder = files.at(RunRecord.FOLDER.toString());
        if (!Files.isDirectory(folder)) {
            return running;
        }
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder)) {
            for (Path entry : entries) {
                look(entry).ifPresent(running::add);
            }
        } catch (IOException e) {
            throw new SandboxException(ExitCode.NO_PERMISSION, Words.say("list.unreadable", folder), e);
        }
        running.sort(Comparator.comparing(Running::started));
        return running;
    }

    /** Returns the ids of killed sandboxes that left a record or a cgroup. */
    public Set<String> leftovers() {
        Set<String> ids = new HashSet<>(names(files.at(RunRecord.FOLDER.toString()), ""));
        for (Path hierarchy : hierarchies) {
            for (String prefix : CGROUPS) {
                ids.addAll(names(files.at(hierarchy.toString()), prefix));
            }
        }
        ids.removeIf(id -> processes.monitor(id).isPresent() || processes.hasProcesses(id));
        return ids;
    }

    private static List<String> names(Path folder, String prefix) {
        String[] entries = folder.toFile().list();
        return Stream.of(entries == null ? new String[0] : entries)
                .filter(name -> name.startsWith(prefix))
                .map(name -> name.substring(prefix.length()))
                .toList();
    }

    /**
     * Returns the sandbox of that name.
     *
     * @throws SandboxException if it does not run
     */
    public Running find(SandboxName name) {
        return look(name)
                .orElseThrow(() -> new SandboxException(
                        ExitCode.NO_INPUT, Words.say("name.notrunning", Text.visible(name.text()))));
    }

    /** Returns the sandbox of that name, if it is alive. */
    public Optional<Running> look(SandboxName name) {
        return look(folderOf(name));
    }

    /** Returns where the record of a sandbox of that name would lie. */
    public Path folderOf(SandboxName name) {
        return files.at(RunRecord.folderOf(name).toString());
    }

    /** Returns what a sandbox uses of the machine. */
    public SandboxUsage.Usage usage(SandboxName name) {
        return new SandboxUsage(files, hierarchies).of(name);
    }

    private Optional<Running> look(Path folder) {
        RunRecord record;
        try {
            record = RunRecord.read(folder);
        } catch (IOException | SandboxException e) {
            return Optional.empty();
        }
        String id = record.spec().name().id();
        OptionalLong monitor = processes.monitor(id);
        if (monitor.isEmpty()) {
            return Optional.empty();
        }
        boolean runs = processes.runs(id, monitor.getAsLong());
        return Optional.of(new Running(
                record.spec(),
                runs ? Running.State.RUNNING : Running.State.STARTING,
                monitor.getAsLong(),
                record.started(),
                record.idShift()));
    }

    /** Returns the mark by which a process can be told from a later one. */
    public ProcessMark mark(long pid) {
        return processes.mark(pid);
    }
}
