package kennel.launcher;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import kennel.host.Caller;
import kennel.host.LayerDiscovery;
import kennel.host.Machine;
import kennel.host.RunningSandboxes;
import kennel.host.SystemLayer;
import kennel.kernel.Program;
import kennel.kernel.Terminal;
import kennel.sandbox.ExitCode;
import kennel.sandbox.SandboxException;
import kennel.sandbox.Text;
import kennel.sandbox.Words;

/** The privileged part: does one request as root, then becomes LXC or ends. */
public final class Launcher {
    private final PrintStream out;
    private final PrintStream err;
    private final Successor successor;
    private final int caller;

    /**
     * Makes a launcher that becomes LXC, for root.
     *
     * @param out gets results
     * @param err is told what it does
     */
    public Launcher(PrintStream out, PrintStream err) {
        this(out, err, 0);
    }

    /** Makes a launcher that becomes LXC, for the user with an id. */
    Launcher(PrintStream out, PrintStream err, int caller) {
        this(out, err, Launcher::become, caller);
    }

    /**
     * Makes a launcher that hands over to LXC in another way, for root.
     *
     * @param out gets results
     * @param err is told what it does
     */
    public Launcher(PrintStream out, PrintStream err, Successor successor) {
        this(out, err, successor, 0);
    }

    private Launcher(PrintStream out, PrintStream err, Successor successor, int caller) {
        this.caller = caller;
        this.out = out;
        this.err = err;
        this.successor = successor;
    }

    private static long become(Path program, List<String> arguments, Map<String, String> environment) {
        Program.become(program, arguments, environment);
        throw new IllegalStateException("execve(2) has returned");
    }

    /**
     * Does a request.
     *
     * @param words the request, as {@link Request} reads it
     * @return the exit code, if this process did not become LXC; 0 if LXC was started beside it
     */
    public int run(List<String> words) {
        try {
            Request request = Request.read(words);
            if (!Caller.isRoot() && !(request instanceof Request.Rehearse)) {
                throw new SandboxException(ExitCode.NO_PERMISSION, Words.say("launcher.notroot"));
            }
            run(request);
            return ExitCode.OK.number();
        } catch (SandboxException e) {
            err.println("kennel: " + e.getMessage());
            return e.exitCode().number();
        } catch (RuntimeException | IOException e) {
            err.println("kennel: " + Words.say("fault", Text.visible(String.valueOf(e))));
            return ExitCode.SOFTWARE.number();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return ExitCode.SOFTWARE.number();
        }
    }

    private void run(Request request) throws IOException, InterruptedException {
        if (request instanceof Request.Launch launch) {
            new Launch(new Progress(out, err, launch.verbose()), successor, caller).run(launch);
        } else if (request instanceof Request.Attach attach) {
            new Visit(successor).attach(attach);
        } else if (request instanceof Request.Printed printed) {
            out.writeBytes(new Visit(successor).printed(printed.name()));
        } else if (request instanceof Request.Resize resize) {
            new Visit(successor).resize(resize);
        } else if (request instanceof Request.Shell shell) {
            new Visit(successor).shell(shell);
        } else if (request instanceof Request.Stop stop) {
            new Visit(successor).stop(stop);
        } else if (request instanceof Request.Survey survey) {
            onOwnThread(() -> new ImageConversion(new Progress(out, err, false)).survey(survey.image()));
        } else if (request instanceof Request.Convert convert) {
            onOwnThread(() -> new ImageConversion(new Progress(out, err, false)).convert(convert.image()));
        } else if (request instanceof Request.Sweep) {
            new Visit(successor).sweep();
        } else if (request instanceof Request.Inspect inspect) {
            onOwnThread(() -> new StorageCare(out::println).inspect(inspect.storage()));
        } else if (request instanceof Request.Grow grow) {
            onOwnThread(() -> new StorageCare(this::tell).grow(grow.storage(), grow.bytes()));
        } else if (request instanceof Request.Discard discard) {
            onOwnThread(() -> new StorageCare(this::tell).discard(discard.storage()));
        } else if (request instanceof Request.Keep keep) {
            onOwnThread(() -> new Keeping(this::tell).keep(keep.name(), keep.storage()));
        } else {
            rehearse();
        }
    }

    private void tell(String sentence) {
        err.println("kennel: " + sentence);
    }

    private static void onOwnThread(Work work) throws IOException, InterruptedException {
        OwnThread.call(() -> {
            work.run();
            return true;
        });
    }

    /** Something that a request wants done. */
    private interface Work {
        void run() throws IOException, InterruptedException;
    }

    /** Loads what a start in this JVM will need: the library for system calls, and the classes that look around. */
    public static void warmUp() {
        try {
            lookAround();
        } catch (RuntimeException | Error e) {
            // The start itself will meet it too, and say it.
        }
    }

    /**
     * Rehearses a start on the calling thread, which must end after it and have no other use. Where no start is possible
     * nothing comes of it: the start itself will say why.
     */
    public static void rehearseStart() {
        PrintStream nobody = new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
        try {
            new Launch(new Progress(nobody, nobody, false, () -> false), Launcher::become, 0).rehearse();
        } catch (IOException | RuntimeException | Error e) {
            // Said by the start.
        }
    }

    private static void lookAround() {
        Program.loadLibrary();
        Path here = Path.of("/");
        new LayerDiscovery(here).describe(here);
        new SystemLayer(here).hidden();
        Machine.read(here);
        new RunningSandboxes(here).leftovers();
    }

    private static void rehearse() throws IOException, InterruptedException {
        Terminal.isTerminal(1);
        Terminal.isTerminal(2);
        new ProcessBuilder("true").start().waitFor();
        Path jar = Path.of(Launcher.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .getPath());
        try (JarFile classes = new JarFile(jar.toFile())) {
            for (JarEntry entry : Collections.list(classes.entries())) {
                String name = entry.getName();
                if (name.endsWith(".class")) {
                    load(name.substring(0, name.length() - ".class".length()).replace('/', '.'));
                }
            }
        }
    }

    private static void load(String name) {
        try {
            Class.forName(name);
        } catch (ClassNotFoundException | LinkageError e) {
            // Of the command line or a window, which are not on the launcher's class path.
        }
    }
}
