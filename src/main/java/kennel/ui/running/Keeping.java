package kennel.ui.running;

import java.awt.EventQueue;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import kennel.sandbox.ExitCode;
import kennel.sandbox.SandboxException;
import kennel.sandbox.SandboxName;
import kennel.sandbox.Storage;
import kennel.sandbox.Words;
import kennel.session.Requests;
import kennel.ui.console.ConsoleProgram;

/** The moving of what a throw-away sandbox has written into an image, from the click to its end; can be cancelled. */
final class Keeping {
    private final SandboxPanel.Surroundings surroundings;
    private final SandboxName name;
    private final Storage storage;
    private final AtomicReference<ConsoleProgram> program = new AtomicReference<>();
    private final StringBuilder told = new StringBuilder();
    private volatile boolean cancelled;

    Keeping(SandboxPanel.Surroundings surroundings, SandboxName name, Storage storage) {
        this.surroundings = surroundings;
        this.name = name;
        this.storage = storage;
    }

    /**
     * Begins.
     *
     * @param progress is told how far it is, on the Swing thread
     * @param done is told what went wrong, on the Swing thread; nothing if all is in the image
     * @param failed gets what was thrown
     */
    void begin(Consumer<String> progress, Consumer<String> done, Consumer<Exception> failed) {
        surroundings.tasks().run(() -> move(progress), done, failed);
    }

    private String move(Consumer<String> progress) throws InterruptedException {
        Storage ready = surroundings.session().prepare(storage, percent -> {
            refuseIfCancelled();
            tell(Words.say("storage.making", percent), progress);
        });
        refuseIfCancelled();
        ConsoleProgram request =
                surroundings.requester().begin(Requests.keep(name, ready), ConsoleTab.COLUMNS, ConsoleTab.ROWS);
        program.set(request);
        if (cancelled) {
            request.hangUp(); // who cancelled before found no program yet
        }
        int code = Answer.follow(request, bytes -> take(new String(bytes, StandardCharsets.UTF_8), progress));
        if (code == ExitCode.OK.number()) {
            return "";
        }
        return cancelled ? RunningWords.say("keep.cancelled") : told.toString();
    }

    private void refuseIfCancelled() {
        if (cancelled) {
            throw new SandboxException(ExitCode.TRY_AGAIN, RunningWords.say("keep.cancelled"));
        }
    }

    private void take(String text, Consumer<String> progress) {
        text.lines().filter(line -> !line.isBlank()).forEach(line -> {
            told.append(Sentences.plain(line)).append('\n');
            tell(Sentences.plain(line), progress);
        });
    }

    private static void tell(String line, Consumer<String> progress) {
        EventQueue.invokeLater(() -> progress.accept(line));
    }

    /** Has the sandbox go on as if nothing had been. */
    void cancel() {
        cancelled = true;
        ConsoleProgram begun = program.get();
        if (begun != null) {
            begun.hangUp();
        }
    }
}
