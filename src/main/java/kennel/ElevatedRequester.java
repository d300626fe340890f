package kennel;

import java.util.List;
import kennel.session.ElevatedLauncher;
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
        return PtyConsole.request(launcher.command(request), System.getenv(), columns, rows);
    }

    @Override
    public boolean isFree() {
        return false;
    }
}
