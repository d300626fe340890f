package kennel.plan;

import java.util.Collection;
import java.util.List;

/**
 * The outside ids of one sandbox with shifted ids: {@code first} is its root.
 *
 * @param first the outside id of root, for users and groups alike
 */
public record IdRange(int first) {
    /** How many ids a sandbox has. */
    public static final int COUNT = 65536;

    /** The shift of a machine's first sandbox. */
    public static final int FIRST = 10000;

    /**
     * The id on disk that stands for root outside, who mounts the union and needs an id in it: without one the
     * kernel answers EOVERFLOW. Beyond every sandbox's ids, and never shown to anybody inside.
     */
    private static final int SPARE = 4_000_000;

    /** Returns the map from ids on disk to ids outside, as lines of user_namespaces(7). */
    public String mountMap() {
        return "0 " + first + " " + COUNT + "\n" + SPARE + " 0 1\n";
    }

    /** Returns whether two ranges share an id. */
    public boolean overlaps(long otherFirst, long otherCount) {
        return first < otherFirst + otherCount && otherFirst < (long) first + COUNT;
    }

    /**
     * Returns the first range that no running sandbox has and that was not given to a user.
     *
     * @param shifts the shifts of the running sandboxes
     * @param granted ranges of subuid(5) and subgid(5), as pairs of first id and count
     */
    public static IdRange free(Collection<Integer> shifts, List<long[]> granted) {
        int first = FIRST;
        while (isTaken(new IdRange(first), shifts, granted)) {
            first += COUNT;
        }
        return new IdRange(first);
    }

    private static boolean isTaken(IdRange range, Collection<Integer> shifts, List<long[]> granted) {
        return shifts.stream().anyMatch(shift -> shift > 0 && range.overlaps(shift, COUNT))
                || granted.stream().anyMatch(other -> range.overlaps(other[0], other[1]));
    }
}
