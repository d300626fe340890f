package kennel.host;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.Stream;
import kennel.sandbox.RunRecord;
import kennel.sandbox.RunRecord.ProcessMark;

/** The processes of sandboxes, found by their cgroups or, on a machine that has mounted none, by what they are. */
final class LiveProcesses {
    private final SmallFiles files;
    private final List<Path> hierarchies;

    LiveProcesses(SmallFiles files, List<Path> hierarchies) {
        this.files = files;
        this.hierarchies = List.copyOf(hierarchies);
    }

    /** Returns the pid of the LXC process that watches a sandbox, or of the launcher that will become it. */
    OptionalLong monitor(String id) {
        OptionalLong grouped = firstProcess(RunningSandboxes.MONITOR_CGROUP + id);
        if (grouped.isEmpty()) {
            // On its way out: it still has its hook to run, which deletes the record.
            grouped = firstProcess(RunningSandboxes.PIVOT_CGROUP + id);
        }
        if (grouped.isPresent()) {
            return grouped;
        }
        // Asked of the process, not of the rest of the record, which another version of Kennel may have written.
        OptionalLong recorded = RunRecord.processIn(
                        files.at(RunRecord.FOLDER.resolve(id).toString()))
                .filter(this::isAlive)
                .map(mark -> OptionalLong.of(mark.pid()))
                .orElse(OptionalLong.empty());
        return recorded.isPresent() || !hierarchies.isEmpty() ? recorded : titled(id);
    }

    /** Returns whether a sandbox's own processes are there, not only what watches them. */
    boolean runs(String id, long monitor) {
        return hierarchies.isEmpty()
                ? !files.text("/proc/" + monitor + "/task/" + monitor + "/children")
                        .isBlank()
                : hasProcesses(id);
    }

    /** Returns whether processes are in a sandbox's cgroup. */
    boolean hasProcesses(String id) {
        return firstProcess(RunningSandboxes.PAYLOAD_CGROUP + id + "/inner").isPresent();
    }

    /** Returns the mark by which a process can be told from a later one. */
    ProcessMark mark(long pid) {
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

    /** Finds LXC's process by the title that it gives itself; anybody could, so it must be root's. */
    private OptionalLong titled(String id) {
        String[] processes = files.at("/proc").toFile().list();
        return Stream.of(processes == null ? new String[0] : processes)
                .filter(name -> name.matches("\\d+"))
                .filter(pid -> isMonitor(files.text("/proc/" + pid + "/cmdline").replace("\0", ""), id))
                .filter(this::isRoots)
                .mapToLong(Long::parseLong)
                .findFirst();
    }

    private static boolean isMonitor(String title, String id) {
        return title.startsWith("[lxc monitor] ") && title.endsWith("/kennel/lxc " + id);
    }

    private boolean isRoots(String pid) {
        try {
            return (Integer) Files.getAttribute(files.at("/proc/" + pid), "unix:uid") == 0;
        } catch (IOException e) {
            return false;
        }
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
