package kennel.launcher;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import kennel.host.Cgroups;
import kennel.host.RunningSandboxes;
import kennel.sandbox.RunRecord;

/**
 * Removes what a killed sandbox leaves: its record and its empty cgroups. Mounts, loop devices and interfaces
 * went with its namespaces.
 *
 * <p>Root may do it for anybody, since it touches only what belongs to no living process: rmdir(2) refuses a
 * cgroup with one. The caller holds the lock on {@link RunRecord#FOLDER}.
 */
final class Housekeeping {
    private final RunningSandboxes sandboxes;
    private final Cgroups cgroups;

    Housekeeping(RunningSandboxes sandboxes, Cgroups cgroups) {
        this.sandboxes = sandboxes;
        this.cgroups = cgroups;
    }

    void sweep() throws IOException {
        for (String id : sandboxes.leftovers()) {
            delete(RunRecord.FOLDER.resolve(id));
            for (Path hierarchy : cgroups.hierarchies()) {
                for (String prefix : RunningSandboxes.CGROUPS) {
                    removeGroups(hierarchy.resolve(prefix + id));
                }
            }
        }
    }

    /** Removes a cgroup and those in it, as far as they are empty. */
    private static void removeGroups(Path group) throws IOException {
        if (!Files.isDirectory(group)) {
            return;
        }
        try (DirectoryStream<Path> children = Files.newDirectoryStream(group, Files::isDirectory)) {
            for (Path child : children) {
                removeGroups(child);
            }
        }
        try {
            Files.deleteIfExists(group);
        } catch (IOException e) {
            // A process is still ending in it: the next sweep takes it.
        }
    }

    /** Deletes a sandbox's record: the files that belong in it and no others, wherever they might lie. */
    static void delete(Path folder) {
        try {
            if (Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
                for (String name : RunRecord.FILES) {
                    Files.deleteIfExists(folder.resolve(name));
                }
            }
            Files.deleteIfExists(folder);
        } catch (IOException e) {
            // Not Kennel's work, then: the doctor tells of it, and starts go on.
        }
    }
}
