package kennel.launcher;

import java.util.List;

/** The entry point that pkexec and sudo run. */
public final class Main {
    private Main() {}

    /** Does the request that the arguments are. */
    public static void main(String[] arguments) {
        System.exit(new Launcher(System.out, System.err).run(List.of(arguments)));
    }
}
