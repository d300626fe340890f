package kennel;

import java.nio.file.Path;
import java.util.List;
import kennel.session.ElevatedLauncher;
import kennel.session.Requests;
import kennel.ui.console.ConsoleProgram;
import kennel.ui.running.Requester;

/** Has requests done by pkexec or sudo, which may ask for a password each time. */
final class ElevatedRequester implements Requester {
    private final ElevatedLauncher launcher;

    ElevatedRequester(ElevatedLauncher launcher) {
        this.launcher = launcher;
    }

    @Override
    public ConsoleProgram begin(List<String> request, int columns, int rows) {
        boolean controlling = !Requests.outlivesTerminal(request);
        return PtyConsole.start(launcher.command(request), System.getenv(), Path.of("/"), columns, rows, controlling);
    }

    @Override
    public void prepare() {
        // The launcher is another program, which asks for a password first.
    }

    @Override
    public boolean isFree() {
        return false;
    }
}
