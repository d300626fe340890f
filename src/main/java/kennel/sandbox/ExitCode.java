package kennel.sandbox;

/**
 * Kennel's own exit codes, those of sysexits.h; a command that ran in a sandbox passes its own through.
 */
public enum ExitCode {
    /** All went well. */
    OK(0),
    /** The command line is wrong. */
    USAGE(64),
    /** A layer's content is wrong: not an image, truncated, named twice. */
    DATA(65),
    /** A file or sandbox that was named does not exist. */
    NO_INPUT(66),
    /** This machine lacks something: LXC, a kernel feature. */
    UNAVAILABLE(69),
    /** A fault of Kennel's own or of the system that no other code describes. */
    SOFTWARE(70),
    /** Something could not be written: read-only, full. */
    CANNOT_CREATE(73),
    /** Try again later or under another name: the name is running, a layer is busy. */
    TRY_AGAIN(75),
    /** Neither root nor able to become root. */
    NO_PERMISSION(77),
    /** The command exists in the layers but cannot be executed; the shell's own code for it. */
    NOT_EXECUTABLE(126),
    /** The command, or the login shell, is not in the layers; the shell's own code for it. */
    NOT_FOUND(127);

    private final int number;

    ExitCode(int number) {
        this.number = number;
    }

    /** Returns the number a process exits with. */
    public int number() {
        return number;
    }
}
