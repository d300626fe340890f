package kennel;

import java.util.List;
import kennel.launcher.Launcher;
import kennel.ui.console.ConsoleProgram;
import kennel.ui.running.Requester;

/** Has requests done in this process, which is root's. */
final class RootRequester implements Requester {

    @Override
    public void prepare() {
        Thread rehearsal = new Thread(Launcher::rehearseStart, "kennel-rehearsal");
        rehearsal.setDaemon(true);
        rehearsal.start();
    }

    @Override
    public ConsoleProgram begin(List<String> request, int columns, int rows) {
        return RequestConsole.begin(request, columns, rows);
    }

    @Override
    public boolean isFree() {
        return true;
    }
}
