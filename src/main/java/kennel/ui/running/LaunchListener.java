package kennel.ui.running;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import kennel.sandbox.Draft;
import kennel.sandbox.SandboxSpec;
import kennel.sandbox.Storage;
import kennel.ui.desktop.Desktop;

/** Carries what a start tells to its tab, which is made beside it. */
final class LaunchListener implements WatchedStart.Listener {
    private final SandboxSpec spec;
    private final Consumer<Optional<Draft>> wizard;
    private final Runnable over;
    private final BiConsumer<SandboxPanel, Storage.Image> convert;
    private final CompletableFuture<SandboxPanel> made = new CompletableFuture<>();

    /**
     * Makes one.
     *
     * @param wizard opens the wizard, with what it shall begin with
     * @param over run when the sandbox has ended
     * @param convert takes over an image of the original scripts
     */
    LaunchListener(
            SandboxSpec spec,
            Consumer<Optional<Draft>> wizard,
            Runnable over,
            BiConsumer<SandboxPanel, Storage.Image> convert) {
        this.spec = spec;
        this.wizard = wizard;
        this.over = over;
        this.convert = convert;
    }

    /** Takes the tab, now that there is one. */
    void take(SandboxPanel panel) {
        made.complete(panel);
    }

    @Override
    public void told(String line) {
        made.join().tell(line);
    }

    @Override
    public void runs() {
        made.join().link().connect(true);
    }

    @Override
    public void shows(Desktop desktop) {
        made.join().show(desktop);
    }

    @Override
    public void ended(int code, String everything) {
        SandboxPanel panel = made.join();
        boolean never = panel.phase() == Phase.STARTING && code != 0;
        if (never) {
            panel.become(Phase.FAILED, RunningWords.say("state.failed"));
            panel.showInstead(new FailurePanel(
                    code, everything, () -> wizard.accept(Optional.of(Draft.of(spec))), conversion(panel, everything)));
        } else if (panel.phase() == Phase.RUNNING) {
            panel.become(Phase.ENDED, RunningWords.say("state.exited", code));
        } else {
            panel.become(Phase.ENDED, RunningWords.say("state.ended"));
        }
        over.run();
    }

    private Optional<Runnable> conversion(SandboxPanel panel, String everything) {
        return Conversion.isWanted(everything) && spec.storage() instanceof Storage.Image image
                ? Optional.of(() -> convert.accept(panel, image))
                : Optional.empty();
    }
}
