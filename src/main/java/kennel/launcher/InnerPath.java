package kennel.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/** Finds files as a process inside would, so that no link in a layer leads outside (path_resolution(7)). */
final class InnerPath {
    private static final int MOST_LINKS = 40;

    private InnerPath() {}

    /**
     * Returns where a file lies outside.
     *
     * @param root the sandbox's root, outside
     * @param path an absolute path inside
     * @return an existing file that is no link, or empty
     */
    static Optional<Path> resolve(Path root, String path) throws IOException {
        Deque<String> names = new ArrayDeque<>();
        Deque<Path> walked = new ArrayDeque<>();
        push(names, path);
        int links = 0;
        Path here = root;
        while (!names.isEmpty()) {
            String name = names.pop();
            if (name.isEmpty() || name.equals(".")) {
                continue;
            }
            if (name.equals("..")) {
                here = walked.isEmpty() ? root : walked.pop();
                continue;
            }
            Path next = here.resolve(name);
            if (Files.isSymbolicLink(next)) {
                String target = Files.readSymbolicLink(next).toString();
                if (++links > MOST_LINKS) {
                    return Optional.empty();
                }
                if (target.startsWith("/")) {
                    here = root;
                    walked.clear();
                }
                push(names, target);
            } else if (Files.exists(next, LinkOption.NOFOLLOW_LINKS)) {
                walked.push(here);
                here = next;
            } else {
                return Optional.empty();
            }
        }
        return Optional.of(here);
    }

    private static void push(Deque<String> names, String path) {
        String[] parts = path.split("/");
        for (int i = parts.length - 1; i >= 0; i--) {
            names.push(parts[i]);
        }
    }
}
