package kennel.sandbox;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;

/** Short readable names for sandboxes that the user did not name. */
public final class FreeName {
    private static final List<String> NAMES = List.of(
            "akita",
            "barbet",
            "basset",
            "beagle",
            "borzoi",
            "boxer",
            "briard",
            "collie",
            "corgi",
            "dingo",
            "eurasier",
            "harrier",
            "hovawart",
            "husky",
            "kelpie",
            "komondor",
            "kuvasz",
            "labrador",
            "lurcher",
            "malamute",
            "mastiff",
            "mudi",
            "otterhound",
            "papillon",
            "pekinese",
            "pointer",
            "poodle",
            "pug",
            "puli",
            "pumi",
            "saluki",
            "samoyed",
            "schnauzer",
            "setter",
            "shiba",
            "spaniel",
            "spitz",
            "terrier",
            "vizsla",
            "whippet");

    private FreeName() {}

    /**
     * Returns a name that is not taken.
     *
     * @param taken ids of running sandboxes
     */
    public static String pick(Set<String> taken) {
        List<String> free = new ArrayList<>(NAMES);
        free.removeAll(taken);
        Collections.shuffle(free);
        if (!free.isEmpty()) {
            return free.get(0);
        }
        int number = 2;
        while (taken.contains(NAMES.get(0) + number)) {
            number++;
        }
        return NAMES.get(0) + number;
    }
}
