package kennel.cli;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import kennel.session.Session;
import picocli.CommandLine.Command;

/** stub. */
@Command(name = "doctor")
final class DoctorCommand implements Callable<Integer> {
    DoctorCommand(Session s, PrintWriter o) {}

    public Integer call() {
        return 0;
    }
}
