package kennel.sandbox;

/** What the sandbox's own network namespace holds (network_namespaces(7)). */
public enum Network {
    /** The loopback interface only. */
    NONE,
    /** An {@code eth0} (one end of a veth pair) that the user configures by hand on both ends. */
    MANUAL
}
