package kennel.host;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/**
 * Follows links as a process of the machine would, also where its root folder is a recorded tree
 * or a sandbox: no link leads out of the root.
 *
 * @param root the machine's root folder
 */
public record RealPaths(Path root) {
    private static final int MOST_LINKS = 40;

    /** Returns where a file of the machine lies. */
    public Path at(Path absolute) {
        return root.resolve(Path.of("/").relativize(absolute));
    }

    /** Returns the machine's path of a file without links, {@code .} and {@code ..}; empty if there is no such file. */
    public Optional<Path> resolve(Path absolute) {
        Deque<Path> names = new ArrayDeque<>();
        push(names, absolute);
        Path here = Path.of("/");
        int links = 0;
        try {
            while (!names.isEmpty()) {
                Path name = names.pop();
                Path next = here.resolve(name).normalize();
                if (Files.isSymbolicLink(at(next))) {
                    Path target = Files.readSymbolicLink(at(next));
                    if (++links > MOST_LINKS) {
                        return Optional.empty();
                    }
                    here = target.isAbsolute() ? Path.of("/") : here;
                    push(names, target);
                } else if (Files.exists(at(next), LinkOption.NOFOLLOW_LINKS)) {
                    here = next;
                } else {
                    return Optional.empty();
                }
            }
            return Optional.of(here);
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** Returns the machine's path of a directory without links; empty if there is none. */
    Optional<Path> directory(Path absolute) {
        return resolve(absolute).filter(real -> Files.isDirectory(at(real), LinkOption.NOFOLLOW_LINKS));
    }

    private static void push(Deque<Path> names, Path path) {
        for (int i = path.getNameCount() - 1; i >= 0; i--) {
            names.push(path.getName(i));
        }
    }
}
