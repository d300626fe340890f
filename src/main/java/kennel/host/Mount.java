package kennel.host;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * One line of the mount table (proc_pid_mountinfo(5)), its escapes undone.
 *
 * @param mountPoint where it is mounted
 * @param rootWithin which part of the filesystem is mounted; not {@code /} for a bind mount of a folder or file
 * @param device major and minor number, as in {@code 7:0}
 * @param type the filesystem's type
 * @param source what was mounted: a device, or any word
 * @param superOptions the options of the filesystem
 */
public record Mount(
        Path mountPoint, String rootWithin, String device, String type, String source, List<String> superOptions) {

    /** Copies the options. */
    public Mount {
        Objects.requireNonNull(mountPoint);
        Objects.requireNonNull(rootWithin);
        Objects.requireNonNull(device);
        Objects.requireNonNull(type);
        Objects.requireNonNull(source);
        superOptions = List.copyOf(superOptions);
    }

    /** Returns the value of the first option {@code key=value}. */
    Optional<String> option(String key) {
        return superOptions.stream()
                .filter(option -> option.startsWith(key + "="))
                .findFirst()
                .map(option -> option.substring(key.length() + 1));
    }
}
