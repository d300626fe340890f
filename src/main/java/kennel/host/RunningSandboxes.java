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

    private final SmallFiles files;
    private final List<Path> hierarchies;

    /** Looks at the machine whose root folder is given; {@code /} is this one. */
    public RunningSandboxes(Path root) {
        files = new SmallFiles(root);
        hierarchies = Cgroups.read(files, MountTable.read(root)).hierarchies();
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
            ids.addAll(names(files.at(hierarchy.toString()), MONITOR_CGROUP));
            ids.addAll(names(files.at(hierarchy.toString()), PAYLOAD_CGROUP));
        }
        ids.removeIf(this::isAlive);
        return ids;
    }

    /** Asks the processes, not the record, which another version of Kennel may have written. */
    private boolean isAlive(String id) {
        return firstProcess(MONITOR_CGROUP + id).isPresent()
                || firstProcess(innerCgroup(id)).isPresent()
                || RunRecord.processIn(files.at(RunRecord.FOLDER.resolve(id).toString()))
                        .filter(this::isAlive)
                        .isPresent();
    }

    private static String innerCgroup(String id) {
        return PAYLOAD_CGROUP + id + "/inner";
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
        return look(files.at(RunRecord.folderOf(name).toString()))
                .orElseThrow(() -> new SandboxException(
                        ExitCode.NO_INPUT, Words.say("name.notrunning", Text.visible(name.text()))));
    }

    /** Returns the sandbox whose record lies in a folder, if it is alive. */
    public Optional<Running> look(Path folder) {
        RunRecord record;
        try {
            record = RunRecord.read(folder);
        } catch (IOException | SandboxException e) {
            return Optional.empty();
        }
        String id = record.spec().name().id();
        OptionalLong monitor = firstProcess(MONITOR_CGROUP + id);
        if (monitor.isEmpty()) {
            if (!isAlive(record.process())) {
                return Optional.empty();
            }
            monitor = OptionalLong.of(record.process().pid());
        }
        boolean runs = firstProcess(innerCgroup(id)).isPresent();
        return Optional.of(new Running(
                record.spec(),
                runs ? Running.State.RUNNING : Running.State.STARTING,
                monitor.getAsLong(),
                record.started(),
                record.idShift()));
    }

    /** Returns the mark by which a process can be told from a later one. */
    public ProcessMark mark(long pid) {
        return new ProcessMark(pid, startTime(pid), bootId());
    }

    private boolean isAlive(ProcessMark mark) {
        // Twice: the first look may still meet the thread that execve(2) is just replacing.
        return mark.bootId().equals(bootId())
                && (mark.startTime() == startTime(mark.pid()) || mark.startTime() == startTime(mark.pid()));
    }

    private String bootId() {
        return files.text("/proc/sys/kernel/random/boot_id").trim();
    }

    private long startTime(long pid) {
        String stat = files.text("/proc/" + pid + "/stat");
        // The second field is the program's name in parentheses and may hold anything.
        String[] fields = stat.substring(stat.lastIndexOf(')') + 1).trim().split(" ");
        if (fields.length < 20) {
            return -1;
        }
        // While a JVM becomes LXC, its first thread is a zombie for a moment, until the one that called execve(2)
        // has taken its place: it counts as ended only as the last one.
        boolean ended = (fields[0].equals("Z") || fields[0].equals("X")) && Integer.parseInt(fields[17]) < 2;
        return ended ? -1 : Long.parseLong(fields[19]);
    }

    private OptionalLong firstProcess(String cgroup) {
        for (Path hierarchy : hierarchies) {
            String pids = files.text(hierarchy + "/" + cgroup + "/cgroup.procs");
            if (!pids.isBlank()) {
                return OptionalLong.of(Long.parseLong(pids.lines().findFirst().orElseThrow()));
            }
        }
        return OptionalLong.empty();
    }
}
