package kennel.sandbox;

/** Whether the sandbox's user and group ids are shifted (user_namespaces(7)). */
public enum IdMap {
    /** Shifted where the kernel can do it, without a word where it cannot. */
    AUTO,
    /** Shifted where the kernel can do it; where it cannot, the user is told why it has no effect. */
    YES,
    /** Not shifted: root inside is root outside, with fewer capabilities. */
    NO
}
