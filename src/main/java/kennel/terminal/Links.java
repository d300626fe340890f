package kennel.terminal;

import java.util.HashMap;
import java.util.Map;

/**
 * Where the links on a screen lead to (OSC 8).
 *
 * <p>The last {@value #MOST} are kept, so at most 4 MB: text that belonged to an older one is plain text again.
 */
final class Links {
    static final int LONGEST = 2083;
    private static final int MOST = 2048;

    private final String[] targets = new String[MOST];
    private final int[] numbers = new int[MOST];
    private final Map<String, Integer> known = new HashMap<>();
    private int last;

    /** Returns the number of a link, the same for the same identity and target. */
    synchronized int number(String identity, String target) {
        String key = identity + '\n' + target;
        Integer number = identity.isEmpty() ? null : known.get(key);
        if (number != null && numbers[number % MOST] == number) {
            return number;
        }
        last = last == Integer.MAX_VALUE ? 1 : last + 1;
        if (known.size() >= MOST) {
            known.clear();
        }
        known.put(key, last);
        targets[last % MOST] = target;
        numbers[last % MOST] = last;
        return last;
    }

    /** Returns where a link leads to, or null if it is none or was forgotten. */
    synchronized String target(int number) {
        return number != 0 && numbers[number % MOST] == number ? targets[number % MOST] : null;
    }
}
