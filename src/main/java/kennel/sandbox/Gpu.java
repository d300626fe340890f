package kennel.sandbox;

/** Whether programs inside can use the graphics processor. */
public enum Gpu {
    /** They cannot. */
    NO,
    /** They can open its render nodes, which show nothing on the screen by themselves. */
    YES
}
