package kennel;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
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
import kennel.sandbox.SandboxFile;
import kennel.sandbox.SandboxSpec;
import kennel.sandbox.Words;
import kennel.session.ElevatedLauncher;
import kennel.session.Gateway;
import kennel.session.Session;
import kennel.ui.ConsoleWindow;
import kennel.ui.CreateWindow;

/** The program {@code kennel}: wires the rooms together. */
public final class Main {
    /** The codes are those of {@link ExitCode} that say why nothing was started. */
    private static final String HOLD_ON_FAILURE =
            "\"$@\"; code=$?; case $code in 6[4-9] | 7[0-8]) printf '\\n%s' \"$0\"; read -r line ;; esac; exit $code";

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
        System.exit(new Cli(new Session(gateway()), new Windows(Main::console, Main::wizard), out, err)
                .run(List.of(arguments)));
    }

    private static int console(List<String> command, int columns, int rows) {
        return ConsoleWindow.run(columns, rows, () -> PtyConsole.start(command, System.getenv(), columns, rows));
    }

    private static int wizard(Optional<Draft> opened, IdMap unsaid) {
        Path settings = LastChoices.folder(System.getenv(), Path.of(System.getProperty("user.home")));
        return CreateWindow.ask(opened, unsaid, settings).map(Main::show).orElse(0);
    }

    /** Starts a sandbox in a window; the window stays open for the sentence that says why it could not be started. */
    private static int show(SandboxSpec spec) {
        try {
            Path folder = Files.createTempDirectory("kennel");
            Path file = folder.resolve("launched" + SandboxFile.SUFFIX);
            try {
                SandboxFile.write(file, Draft.of(spec));
                String run = home().resolve("bin/kennel").toString();
                String ended = Words.say("console.ended");
                return console(
                        List.of("sh", "-c", HOLD_ON_FAILURE, ended, run, "run", "--file", file.toString()), 80, 24);
            } finally {
                Files.deleteIfExists(file);
                Files.delete(folder);
            }
        } catch (IOException e) {
            throw new SandboxException(ExitCode.CANNOT_CREATE, Words.say("output.failed"), e);
        }
    }

    private static Path home() {
        return Path.of(System.getProperty("kennel.home", ".")).toAbsolutePath();
    }

    /** For root, the launcher is this very process: a second JVM would cost as long again. */
    private static Gateway gateway() {
        if (Caller.isRoot()) {
            return new Launcher(System.out, System.err)::run;
        }
        return new ElevatedLauncher(home().resolve("lib/launcher"), System.getenv(), Path.of("/"));
    }
}
