package kennel;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import kennel.cli.Cli;
import kennel.host.Caller;
import kennel.launcher.Launcher;
import kennel.session.ElevatedLauncher;
import kennel.session.Gateway;
import kennel.session.Session;
import kennel.ui.ConsoleWindow;

/** The program {@code kennel}: wires the rooms together. */
public final class Main {
    private Main() {}

    /** Runs one command line. */
    public static void main(String[] arguments) {
        if (arguments.length > 0 && arguments[0].equals("run") && Caller.isRoot()) {
            // picocli takes a quarter of the time to the prompt: meanwhile another core loads what comes after it.
            Thread warmUp = new Thread(Launcher::warmUp);
            warmUp.setDaemon(true);
            warmUp.start();
        }
        PrintWriter out = new PrintWriter(System.out, true);
        PrintWriter err = new PrintWriter(System.err, true);
        System.exit(new Cli(new Session(gateway()), Main::console, out, err).run(List.of(arguments)));
    }

    private static int console(List<String> command, int columns, int rows) {
        return ConsoleWindow.run(columns, rows, () -> PtyConsole.start(command, System.getenv(), columns, rows));
    }

    /** For root, the launcher is this very process: a second JVM would cost as long again. */
    private static Gateway gateway() {
        if (Caller.isRoot()) {
            return new Launcher(System.out, System.err)::run;
        }
        Path home = Path.of(System.getProperty("kennel.home", ".")).toAbsolutePath();
        return new ElevatedLauncher(home.resolve("lib/launcher"), System.getenv(), Path.of("/"));
    }
}
