package kennel.ui.running;

import java.awt.EventQueue;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import kennel.host.Running;
import kennel.sandbox.ExitCode;
import kennel.sandbox.SandboxException;
import kennel.sandbox.SandboxSpec;
import kennel.sandbox.Storage;
import kennel.sandbox.Text;
import kennel.sandbox.Words;
import kennel.session.DisplayHandover;
import kennel.session.Handover;
import kennel.session.NestedServer;
import kennel.session.Requests;
import kennel.session.Session;
import kennel.ui.console.ConsoleProgram;
import kennel.ui.desktop.Desktop;

/** A start from the click to the sandbox's end, followed by two threads of its own. */
final class WatchedStart {
    private static final int COLUMNS = 200;
    private static final int ROWS = 24;
    private static final int MOST_TOLD = 1 << 16;
    private static final int LOOK_MILLIS = 3;

    private final Session session;
    private final Requester requester;
    private final SandboxSpec spec;
    private final Listener listener;
    private final StringBuilder told = new StringBuilder();
    private final AtomicBoolean over = new AtomicBoolean();
    private final AtomicBoolean preparing = new AtomicBoolean(true);
    private final Instant begun = Instant.now();
    private volatile boolean cancelled;
    private Optional<Desktop> desktop = Optional.empty();

    /** Hears how it goes, on the Swing thread where nothing else is said. */
    interface Listener {
        /** The launcher or LXC has told something; this is the last line of it. */
        void told(String line);

        /** It runs, and its console can be connected with; not on the Swing thread, which may be busy with the window. */
        void runs();

        /** Its desktop can be shown, on which nothing is yet. */
        void shows(Desktop desktop);

        /**
         * It is over.
         *
         * @param code the exit code
         * @param everything all that was told
         */
        void ended(int code, String everything);
    }

    WatchedStart(Session session, Requester requester, SandboxSpec spec, Listener listener) {
        this.session = session;
        this.requester = requester;
        this.spec = spec;
        this.listener = listener;
    }

    void begin() {
        thread("kennel-start", this::follow);
        thread("kennel-wait", this::awaitRunning);
    }

    private static void thread(String name, Runnable action) {
        Thread thread = new Thread(action, name);
        thread.setDaemon(true);
        thread.start();
    }

    private void follow() {
        int code;
        try {
            Handover handover = Handover.of(spec, System.getenv());
            SandboxSpec ready = prepare();
            if (desktop.isPresent()) {
                NestedServer server = desktop.get().server();
                handover = handover.with(new DisplayHandover(server.number(), server.cookie()));
            }
            List<String> request = Requests.watchedStart(ready, handover);
            ConsoleProgram program = requester.begin(request, COLUMNS, ROWS);
            code = Answer.follow(program, bytes -> take(new String(bytes, StandardCharsets.UTF_8)));
        } catch (SandboxException e) {
            take(e.getMessage() + "\n");
            code = e.exitCode().number();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return;
        }
        over.set(true);
        desktop.ifPresent(Desktop::close);
        int last = code;
        EventQueue.invokeLater(() -> listener.ended(last, told.toString()));
    }

    /** Makes all that the launcher does not make, until when a start can be cancelled. */
    private SandboxSpec prepare() {
        Storage storage = session.prepare(spec.storage(), this::making);
        refuseIfCancelled();
        if (spec.desktop() == kennel.sandbox.Desktop.NESTED) {
            take(RunningWords.say("start.desktop") + "\n");
            desktop = Optional.of(Desktop.start(spec.name().id(), System.getenv()));
        }
        preparing.set(false);
        // Asked once more only now: whoever cancels later is told that it is too late for that.
        refuseIfCancelled();
        desktop.ifPresent(started -> EventQueue.invokeLater(() -> listener.shows(started)));
        return spec.with(storage);
    }

    private void making(int percent) {
        refuseIfCancelled();
        take(Words.say("storage.making", percent) + "\n");
    }

    private void refuseIfCancelled() {
        if (cancelled) {
            throw new SandboxException(ExitCode.TRY_AGAIN, RunningWords.say("start.cancelled"));
        }
    }

    /** Has it end, if it is still making the storage or the desktop; returns whether that was so. */
    boolean cancel() {
        cancelled = true;
        return preparing.get();
    }

    /** Names in it are those of files and of programs inside: nothing in them may do more than be read. */
    private void take(String text) {
        StringBuilder lines = new StringBuilder();
        text.lines().map(Text::visible).filter(line -> !line.isBlank()).forEach(line -> lines.append(line)
                .append('\n'));
        EventQueue.invokeLater(() -> {
            told.append(lines);
            told.delete(0, Math.max(0, told.length() - MOST_TOLD));
            String[] all = lines.toString().split("\n");
            listener.told(all[all.length - 1]);
        });
    }

    /** Not one that had the name before, on account of which this start will fail. */
    private boolean isOurs(Running sandbox) {
        return sandbox.state() == Running.State.RUNNING && !sandbox.started().isBefore(begun);
    }

    private void awaitRunning() {
        try {
            while (!over.get()) {
                Optional<Running> now = session.look(spec.name());
                if (now.filter(this::isOurs).isPresent()) {
                    listener.runs();
                    return;
                }
                Thread.sleep(LOOK_MILLIS);
            }
        } catch (SandboxException e) {
            take(e.getMessage() + "\n");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
