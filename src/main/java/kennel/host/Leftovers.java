package kennel.host;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import kennel.sandbox.Finding;
import kennel.sandbox.RunRecord;
import kennel.sandbox.Text;
import kennel.sandbox.Words;

/** What killed sandboxes left: records and control groups that belong to no living one. */
public final class Leftovers {
    private static final List<String> PREFIXES =
            List.of(RunningSandboxes.MONITOR_CGROUP, RunningSandboxes.PAYLOAD_CGROUP);

    private final Path root;
    private final SmallFiles files;

    /** Looks at the machine whose root folder is given; {@code /} is this one. */
    public Leftovers(Path root) {
        this.root = root;
        this.files = new SmallFiles(root);
    }

    /** Returns the paths of what is left, records first. */
    public List<Path> list() {
        Set<String> alive = new RunningSandboxes(root)
                .list().stream().map(sandbox -> sandbox.spec().name().id()).collect(Collectors.toSet());
        // One that is just starting has its record a moment after its folder.
        List<Path> left = new ArrayList<>();
        for (Path record : entries(RunRecord.FOLDER, "*")) {
            if (!alive.contains(record.getFileName().toString())) {
                left.add(record);
            }
        }
        for (Path hierarchy : new HashSet<>(Machine.read(root).cgroups().hierarchies())) {
            for (String prefix : PREFIXES) {
                for (Path group : entries(hierarchy, prefix + "*")) {
                    String id = group.getFileName().toString().substring(prefix.length());
                    if (!alive.contains(id) && isEmpty(group)) {
                        left.add(group);
                    }
                }
            }
        }
        return left;
    }

    /** Returns what there is to say of leftovers, seen before and after they were swept away. */
    public static Optional<Finding> finding(List<Path> before, List<Path> after) {
        if (before.isEmpty()) {
            return Optional.empty();
        }
        if (after.isEmpty()) {
            return Optional.of(Finding.good(Words.say("doctor.leftovers.removed", shown(before))));
        }
        return Optional.of(
                Finding.note(Words.say("doctor.leftovers", shown(after)), Words.say("doctor.leftovers.cure")));
    }

    private static String shown(List<Path> paths) {
        return paths.stream().map(Text::visible).collect(Collectors.joining(", "));
    }

    private List<Path> entries(Path folder, String pattern) {
        List<Path> entries = new ArrayList<>();
        try (DirectoryStream<Path> found = Files.newDirectoryStream(files.at(folder.toString()), pattern)) {
            found.forEach(entry -> entries.add(folder.resolve(entry.getFileName())));
        } catch (IOException e) {
            // No such folder, or not for everybody to read: nothing is known to be left.
        }
        entries.sort(null);
        return entries;
    }

    private boolean isEmpty(Path group) {
        if (!files.text(group + "/cgroup.procs").isBlank()) {
            return false;
        }
        return entries(group, "*").stream()
                .filter(child -> Files.isDirectory(files.at(child.toString()), LinkOption.NOFOLLOW_LINKS))
                .allMatch(this::isEmpty);
    }
}
