package kennel.launcher;

import java.util.List;
import kennel.host.Caller;

/** The entry point that pkexec and sudo run. */
public final class Main {
    private Main() {}

    /** Does the request that the arguments are. */
    public static void main(String[] arguments) {
        System.exit(new Launcher(System.out, System.err, Caller.behind(System.getenv())).run(List.of(arguments)));
    }
}
