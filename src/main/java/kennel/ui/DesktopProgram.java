package kennel.ui;

import java.awt.EventQueue;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import kennel.sandbox.ExitCode;
import kennel.sandbox.SandboxName;
import kennel.session.Session;
import kennel.ui.desktop.Desktop;
import kennel.ui.desktop.DesktopWindow;
import kennel.ui.look.Theme;
import kennel.ui.look.ThemeChoice;

/** The desktop of a sandbox that a command line starts, in a program by itself, since that one becomes LXC. */
public final class DesktopProgram {
    private static final int LOOK_MILLIS = 300;
    private static final int STOP_SECONDS = 10;

    private final Session session;
    private final SandboxName name;
    private final long starter;
    private final AtomicBoolean left = new AtomicBoolean();

    private DesktopProgram(Session session, SandboxName name, long starter) {
        this.session = session;
        this.name = name;
        this.starter = starter;
    }

    /**
     * Opens the window, tells the number of its display and the file of its cookie on one line, and waits for the
     * sandbox's end.
     *
     * @param starter the process that starts the sandbox
     * @param settings the folder of the user's settings
     * @throws kennel.sandbox.SandboxException if there is no display, or no X server for it
     */
    public static int run(Session session, SandboxName name, long starter, Path settings, PrintStream out) {
        CompletableFuture<Void> look = CompletableFuture.runAsync(() ->
                new ThemeChoice(settings).read().orElseGet(Theme::ofDesktop).install());
        Display.require();
        try (Desktop desktop = Desktop.start(name.id(), System.getenv())) {
            look.join();
            DesktopProgram program = new DesktopProgram(session, name, starter);
            EventQueue.invokeLater(() -> program.show(desktop));
            out.println(desktop.number() + " " + desktop.server().cookie());
            out.flush();
            program.await();
        }
        return ExitCode.OK.number();
    }

    private void show(Desktop desktop) {
        new DesktopWindow(desktop, name.id(), Icons.all(), new DesktopWindow.Closing() {
                    @Override
                    public void stop() {
                        new Thread(() -> session.stop(name, STOP_SECONDS), "kennel-stop").start();
                    }

                    @Override
                    public void leave() {
                        left.set(true);
                    }
                })
                .show();
    }

    /** Until the sandbox has been there and is gone, will never be there, or shall go on without. */
    private void await() {
        boolean seen = false;
        try {
            while (!left.get()) {
                boolean alive = session.look(name).isPresent();
                if (!alive && (seen || !isStarting())) {
                    return;
                }
                seen |= alive;
                Thread.sleep(LOOK_MILLIS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean isStarting() {
        return ProcessHandle.of(starter).map(ProcessHandle::isAlive).orElse(false);
    }
}
