package kennel;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import kennel.cli.Cli;
import kennel.cli.Windows;
import kennel.host.Caller;
import kennel.launcher.Launcher;
import kennel.sandbox.Draft;
import kennel.sandbox.ExitCode;
import kennel.sandbox.IdMap;
import kennel.sandbox.LastChoices;
import kennel.sandbox.SandboxException;
import kennel.sandbox.SandboxName;
import kennel.session.ElevatedLauncher;
import kennel.session.Gateway;
import kennel.session.Session;
import kennel.ui.App;
import kennel.ui.ConsoleWindow;
import kennel.ui.DesktopProgram;
import kennel.ui.running.Requester;

/** The program {@code kennel}: wires the rooms together. */
public final class Main {
    private Main() {}

    /** Runs one command line. */
    public static void main(String[] arguments) {
        if (Cli.starts(List.of(arguments)) && Caller.isRoot()) {
            // picocli takes a quarter of the time to the prompt: meanwhile another core loads what comes after it.
            Thread warmUp = new Thread(Launcher::warmUp);
            warmUp.setDaemon(true);
            warmUp.start();
        }
        PrintWriter out = new PrintWriter(System.out, true);
        PrintWriter err = new PrintWriter(System.err, true);
        if (arguments.length == 3 && arguments[0].equals(DesktopPrograms.WORD)) {
            System.exit(desktop(SandboxName.of(arguments[1]), Long.parseLong(arguments[2])));
        }
        Session session = new Session(gateway(), new DesktopPrograms(home().resolve("bin/kennel")));
        System.exit(new Cli(session, new Windows(Main::console, Main::wizard, Main::panel), out, err)
                .run(List.of(arguments)));
    }

    private static int desktop(SandboxName name, long starter) {
        try {
            return DesktopProgram.run(new Session(gateway()), name, starter, settings(), System.out);
        } catch (SandboxException e) {
            System.err.println("kennel: " + e.getMessage());
            return e.exitCode().number();
        }
    }

    private static int console(List<String> command, int columns, int rows) {
        return ConsoleWindow.run(columns, rows, () -> PtyConsole.start(command, System.getenv(), columns, rows));
    }

    private static int wizard(Optional<Draft> opened, IdMap unsaid) {
        app(unsaid).runWizard(opened);
        return ExitCode.OK.number();
    }

    private static int panel(IdMap unsaid) {
        app(unsaid).runPanel();
        return ExitCode.OK.number();
    }

    private static App app(IdMap unsaid) {
        return new App(new Session(gateway()), requester(), unsaid, settings());
    }

    private static Path settings() {
        return LastChoices.folder(System.getenv(), Path.of(System.getProperty("user.home")));
    }

    /** For root, a window is its own launcher, warm as soon as it is open. */
    private static Requester requester() {
        return Caller.isRoot() ? new RootRequester() : new ElevatedRequester(elevated());
    }

    private static Path home() {
        return Path.of(System.getProperty("kennel.home", ".")).toAbsolutePath();
    }

    /** For root, the launcher is this very process: a second JVM would cost as long again. */
    private static Gateway gateway() {
        if (Caller.isRoot()) {
            return new Launcher(System.out, System.err)::run;
        }
        return elevated();
    }

    private static ElevatedLauncher elevated() {
        return new ElevatedLauncher(home().resolve("lib/launcher"), System.getenv());
    }
}
