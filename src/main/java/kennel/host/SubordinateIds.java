package kennel.host;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Ranges of ids that an administrator gave to users (subuid(5), subgid(5)). */
public final class SubordinateIds {
    private SubordinateIds() {}

    /** Returns the ranges of users and groups alike, as pairs of first id and count; root's own do not count. */
    public static List<long[]> granted(Path root) {
        SmallFiles files = new SmallFiles(root);
        List<long[]> ranges = new ArrayList<>();
        for (String file : List.of("/etc/subuid", "/etc/subgid")) {
            for (String line : files.lines(file)) {
                String[] fields = line.trim().split(":");
                if (fields.length == 3 && !fields[0].equals("root") && !fields[0].equals("0")) {
                    add(ranges, fields);
                }
            }
        }
        return ranges;
    }

    private static void add(List<long[]> ranges, String[] fields) {
        try {
            ranges.add(new long[] {Long.parseLong(fields[1]), Long.parseLong(fields[2])});
        } catch (NumberFormatException e) {
            // A damaged line grants nothing.
        }
    }
}
