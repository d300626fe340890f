package kennel.plan;

import java.util.List;

/**
 * Everything that a launch does, decided before any of it is done.
 *
 * @param steps from nothing to a union of layers, in order
 * @param config the configuration that LXC gets then
 */
public record LaunchPlan(List<Step> steps, String config) {
    /** Where programs are looked for inside. */
    public static final String SEARCH_PATH = "/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin";

    /** What else of the launcher's environment a sandbox gets. */
    public static final List<String> ENVIRONMENT = List.of("HOME", "USER", "LOGNAME", "TERM", "LANG");

    /** Copies the steps. */
    public LaunchPlan {
        steps = List.copyOf(steps);
    }
}
