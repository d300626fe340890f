package kennel.host;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kennel.sandbox.Layer.Role;

/** Reads the layers of an overlay from its mount options (kernel: filesystems/overlayfs.rst). */
final class OverlayBranches {
    private static final String ADDED = "lowerdir+=";

    private OverlayBranches() {}

    /** Returns the layers, or none if not all of them can be reached: the rest would not make a system. */
    static List<Branch> read(Mount union, RunningUnion running) {
        List<Branch> branches = new ArrayList<>();
        List<String> lowers = new ArrayList<>();
        union.option("lowerdir").ifPresent(list -> lowers.addAll(split(list)));
        for (String option : union.superOptions()) {
            if (option.startsWith(ADDED)) {
                lowers.add(option.substring(ADDED.length()));
            }
        }
        boolean complete = !lowers.isEmpty();
        Optional<String> upper = union.option("upperdir").map(text -> String.join(":", split(text)));
        if (upper.isPresent()) {
            complete &= add(branches, upper.get(), Role.SAVE, running);
        }
        for (String lower : lowers) {
            complete &= add(branches, lower, Role.BRANCH, running);
        }
        return complete ? branches : List.of();
    }

    private static boolean add(List<Branch> branches, String written, Role role, RunningUnion running) {
        Optional<Branch> branch = KernelText.path(written)
                .filter(path -> path.getFileName() != null)
                .flatMap(path -> running.find(path)
                        .map(now -> new Branch(now, path.getFileName().toString(), role)));
        branch.ifPresent(branches::add);
        return branch.isPresent();
    }

    /** Splits at colons; a backslash makes the next character an ordinary one. */
    private static List<String> split(String list) {
        List<String> parts = new ArrayList<>();
        StringBuilder part = new StringBuilder();
        for (int i = 0; i < list.length(); i++) {
            char c = list.charAt(i);
            if (c == ':') {
                parts.add(part.toString());
                part.setLength(0);
            } else {
                part.append(c == '\\' && i + 1 < list.length() ? list.charAt(++i) : c);
            }
        }
        parts.add(part.toString());
        parts.removeIf(String::isEmpty);
        return parts;
    }
}
