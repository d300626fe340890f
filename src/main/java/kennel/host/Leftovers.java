package kennel.host;

import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import kennel.sandbox.Finding;
import kennel.sandbox.RunRecord;
import kennel.sandbox.Text;
import kennel.sandbox.Words;

/** What killed sandboxes left: records and control groups that belong to no living one. */
public final class Leftovers {
    private final SmallFiles files;
    private final RunningSandboxes sandboxes;
    private final List<Path> hierarchies;

    /** Looks at the machine whose root folder is given; {@code /} is this one. */
    public Leftovers(Path root) {
        files = new SmallFiles(root);
        sandboxes = new RunningSandboxes(root);
        hierarchies = Machine.read(root).cgroups().hierarchies();
    }

    /** Returns the paths of what is left, in the order of the sandboxes' ids. */
    public List<Path> list() {
        List<Path> left = new ArrayList<>();
        for (String id : new TreeSet<>(sandboxes.leftovers())) {
            left.add(RunRecord.FOLDER.resolve(id));
            for (Path hierarchy : hierarchies) {
                RunningSandboxes.CGROUPS.forEach(prefix -> left.add(hierarchy.resolve(prefix + id)));
            }
        }
        left.removeIf(path -> !Files.exists(files.at(path.toString()), LinkOption.NOFOLLOW_LINKS));
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
}
