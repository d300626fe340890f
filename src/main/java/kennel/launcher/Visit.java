package kennel.launcher;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import kennel.host.Machine;
import kennel.host.Running;
import kennel.host.RunningSandboxes;
import kennel.kernel.FileLock;
import kennel.kernel.KernelException;
import kennel.kernel.LibLxc;
import kennel.kernel.Mounts;
import kennel.kernel.Namespaces;
import kennel.kernel.Terminal;
import kennel.plan.Layout;
import kennel.sandbox.ExitCode;
import kennel.sandbox.RunRecord;
import kennel.sandbox.SandboxException;
import kennel.sandbox.SandboxName;
import kennel.sandbox.Start;
import kennel.sandbox.Text;
import kennel.sandbox.Words;

/** What can be done with a sandbox that runs, from inside its mount namespace, where its LXC path is. */
final class Visit {
    private static final int GONE_SECONDS = 5;

    private final Machine machine = Machine.read(Path.of("/"));
    private final RunningSandboxes sandboxes = new RunningSandboxes(Path.of("/"));
    private final Successor successor;

    Visit(Successor successor) {
        this.successor = successor;
    }

    /** Hands over to lxc-console. */
    void attach(Request.Attach request) {
        Running sandbox = running(request.name());
        if (!sandbox.spec().detached()) {
            String name = Text.visible(request.name().text());
            throw new SandboxException(ExitCode.TRY_AGAIN, Words.say("attach.foreground", name));
        }
        if (request.window().isPresent()) {
            resize(sandbox, request.window().get());
        } else {
            Terminal.resizeConsole(sandbox.monitor());
        }
        new Namespaces().enterMountsOf(sandbox.monitor());
        List<String> arguments = lxcArguments(sandbox);
        arguments.addAll(List.of("-t", "0"));
        if (request.window().isPresent()) {
            // The key after which lxc-console obeys, Ctrl+A otherwise: Ctrl+^, the least used of those that it takes.
            arguments.addAll(List.of("-e", "~"));
        }
        successor.start(lxc("lxc-console"), arguments, Environment.forShell("/root"));
    }

    /** Returns what the console has printed, as much as LXC keeps of it. */
    byte[] printed(SandboxName name) {
        Running sandbox = running(name);
        new Namespaces().enterMountsOf(sandbox.monitor());
        return LibLxc.printed(sandbox.spec().name().id(), Layout.LXC.toString());
    }

    /** Gives the console another size, of which LXC does not tell it. */
    void resize(Request.Resize request) {
        resize(running(request.name()), request.size());
    }

    private static void resize(Running sandbox, Request.Size size) {
        Terminal.resizeConsole(sandbox.monitor(), size.columns(), size.rows());
    }

    /** Hands over to lxc-attach. */
    void shell(Request.Shell request) throws IOException {
        Running sandbox = running(request.name());
        FirstProgram inside = new FirstProgram(Layout.fakeroot(sandbox.monitor()));
        List<String> words =
                inside.words(request.words().isEmpty() ? new Start.LoginShell() : new Start.Command(request.words()));
        String home = inside.home();
        new Namespaces().enterMountsOf(sandbox.monitor());
        goTo(home);
        List<String> arguments = lxcArguments(sandbox);
        arguments.add("--");
        arguments.addAll(words);
        successor.start(lxc("lxc-attach"), arguments, Environment.forShell(home, sandbox.spec()));
    }

    /** lxc-attach starts its program in the folder of the same name as its own. */
    private static void goTo(String home) {
        try {
            new Mounts().changeDirectory(Path.of(home));
        } catch (KernelException e) {
            // This machine has no such folder: the program starts in the root folder.
        }
    }

    /** Ends a sandbox, by force after so many seconds, and returns when nothing is left of it. */
    void stop(Request.Stop request) throws IOException, InterruptedException {
        SandboxName name = request.name();
        sandboxes.find(name);
        // One that is just starting can be stopped in a moment; one that is just ending needs no stopping.
        await(name, sandbox -> sandbox.state() == Running.State.RUNNING);
        Optional<Running> sandbox = sandboxes.look(name);
        if (sandbox.isEmpty()) {
            return;
        }
        askToStop(running(name), request.seconds());
        awaitEnd(sandbox.get());
    }

    /** Returns when nothing is left of a sandbox whose processes have ended or are about to. */
    void awaitEnd(Running sandbox) throws IOException, InterruptedException {
        SandboxName name = sandbox.spec().name();
        await(name, still -> false);
        if (sandboxes.look(name).isPresent()) {
            // LXC's process itself does not answer; without it, the kernel ends the sandbox.
            ProcessHandle.of(sandbox.monitor()).ifPresent(ProcessHandle::destroyForcibly);
            await(name, still -> false);
        }
        if (sandboxes.look(name).isPresent()) {
            throw new SandboxException(ExitCode.SOFTWARE, Words.say("stop.failed", Text.visible(name.text())));
        }
        sweep();
    }

    /** By lxc-stop, which gets a little longer than it was told to wait. */
    private void askToStop(Running sandbox, int seconds) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(lxc("lxc-stop").toString()));
        command.addAll(lxcArguments(sandbox));
        command.addAll(seconds > 0 ? List.of("-t", Integer.toString(seconds)) : List.of("-k"));
        OwnThread.call(() -> {
            new Namespaces().enterMountsOf(sandbox.monitor());
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(Redirect.DISCARD)
                    .start();
            if (!process.waitFor(seconds + GONE_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
            return process;
        });
    }

    /** Waits until a sandbox is gone or as wanted, but not for ever. */
    private void await(SandboxName name, Predicate<Running> wanted) throws InterruptedException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(GONE_SECONDS);
        while (sandboxes.look(name).filter(wanted.negate()).isPresent() && System.nanoTime() < end) {
            Thread.sleep(5);
        }
    }

    /** Removes what killed sandboxes left. */
    void sweep() throws IOException {
        if (Files.isDirectory(RunRecord.FOLDER)) {
            try (FileLock lock = FileLock.hold(RunRecord.LOCK)) {
                new Housekeeping(sandboxes, machine.cgroups()).sweep();
            }
        }
    }

    /**
     * Returns a sandbox in which processes run.
     *
     * @throws SandboxException if there is none of that name, or it is only starting
     */
    Running running(SandboxName name) {
        Running sandbox = sandboxes.find(name);
        if (sandbox.state() != Running.State.RUNNING) {
            throw new SandboxException(ExitCode.TRY_AGAIN, Words.say("name.starting", Text.visible(name.text())));
        }
        return sandbox;
    }

    private static List<String> lxcArguments(Running sandbox) {
        return new ArrayList<>(
                List.of("-P", Layout.LXC.toString(), "-n", sandbox.spec().name().id()));
    }

    private Path lxc(String program) {
        return machine.lxc()
                .orElseThrow(() -> new SandboxException(ExitCode.UNAVAILABLE, Words.say("lxc.missing")))
                .resolve(program);
    }
}
