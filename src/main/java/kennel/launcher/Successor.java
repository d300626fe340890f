package kennel.launcher;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** What a request ends in: a program that takes the launcher's place, or that a window starts on a terminal. */
@FunctionalInterface
public interface Successor {

    /**
     * Starts the program, in the namespaces of the calling thread.
     *
     * @param program its absolute path
     * @param arguments what follows its name
     * @param environment the whole environment that it gets
     * @return its pid, if this process goes on beside it
     */
    long start(Path program, List<String> arguments, Map<String, String> environment);
}
