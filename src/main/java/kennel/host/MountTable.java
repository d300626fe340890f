package kennel.host;

import java.nio.file.*;
import java.util.*;

/** stub. */
public final class MountTable {
    private MountTable() {}

    public static List<Mount> read(Path root) {
        List<Mount> l = new ArrayList<>();
        for (String s : new SmallFiles(root).lines("/proc/self/mountinfo")) {
            String[] f = s.split(" ");
            int i = Arrays.asList(f).indexOf("-");
            l.add(new Mount(Path.of(f[4]), f[i + 1], List.of(f[i + 3].split(","))));
        }
        return l;
    }
}
