package kennel.host;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kennel.sandbox.Layer.Role;

/** Reads the branches of an aufs from {@code /sys/fs/aufs/si_ID/brN} (aufs(5), "Sysfs"). */
final class AufsBranches {
    private AufsBranches() {}

    static List<Branch> read(Mount union, SmallFiles files, RunningUnion running) {
        List<Branch> branches = new ArrayList<>();
        Optional<String> id = union.option("si").filter(text -> text.matches("[0-9a-f]{1,32}"));
        if (id.isEmpty()) {
            return branches;
        }
        String folder = "/sys/fs/aufs/si_" + id.get();
        // Counted rather than listed, for br10 comes after br9.
        String line = first(files, folder, 0);
        for (int i = 1; !line.isEmpty(); i++) {
            parse(line, running).ifPresent(branches::add);
            line = first(files, folder, i);
        }
        return branches;
    }

    private static String first(SmallFiles files, String folder, int number) {
        return files.bytes(folder + "/br" + number).stripTrailing();
    }

    private static Optional<Branch> parse(String line, RunningUnion running) {
        int equals = line.lastIndexOf('=');
        if (equals < 0) {
            return Optional.empty();
        }
        Role role = role(line.substring(equals + 1));
        return KernelText.path(KernelText.decode(line.substring(0, equals)))
                .filter(path -> path.getFileName() != null)
                .flatMap(written -> running.find(written)
                        .map(path -> new Branch(path, written.getFileName().toString(), role)));
    }

    private static Role role(String permission) {
        // Where changes go to memory first, the save layer is "ro+wh": its whiteouts count as well.
        boolean hasWhiteouts =
                permission.startsWith("rw") || List.of(permission.split("\\+")).contains("wh");
        return hasWhiteouts ? Role.AUFS_SAVE : Role.BRANCH;
    }
}
