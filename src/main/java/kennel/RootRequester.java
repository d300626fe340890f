package kennel;

import java.util.List;
import kennel.launcher.Launcher;
import kennel.ui.console.ConsoleProgram;
import kennel.ui.running.Requester;

/** Has requests done in this process, which is root's. */
final class RootRequester implements Requester {

    @Override
    public void prepare() {
        Thread warmUp = new Thread(Launcher::warmUp, "kennel-warmup");
        warmUp.setDaemon(true);
        warmUp.setPriority(Thread.MIN_PRIORITY);
        warmUp.start();
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
