package kennel.ui.running;

import java.util.Optional;
import java.util.function.Consumer;
import kennel.sandbox.SandboxSpec;
import kennel.sandbox.Storage;
import kennel.session.Requests;

/** What the buttons for its storage do with a sandbox. */
final class StorageActions {
    private final SandboxPanel panel;
    private final SandboxPanel.Surroundings surroundings;
    private final SandboxSpec spec;
    private Consumer<Storage> kept = storage -> {};
    private Optional<Keeping> keeping = Optional.empty();

    StorageActions(SandboxPanel panel, SandboxPanel.Surroundings surroundings, SandboxSpec spec) {
        this.panel = panel;
        this.surroundings = surroundings;
        this.spec = spec;
    }

    /** Says what is to be done when what it wrote has been moved into a storage, and it has ended. */
    void whenKept(Consumer<Storage> action) {
        kept = action;
    }

    /** Asks where to, and moves what it has written there. */
    void keep() {
        new KeepDialog(panel, spec.name()).ask().ifPresent(storage -> {
            Keeping begun = new Keeping(surroundings, spec.name(), storage);
            keeping = Optional.of(begun);
            panel.become(Phase.KEEPING, RunningWords.say("state.keeping"));
            begun.begin(
                    line -> panel.strip().show(panel.phase(), line),
                    told -> {
                        if (told.isEmpty()) {
                            kept.accept(storage);
                        } else {
                            goOn();
                            panel.complain(told);
                        }
                    },
                    failed -> {
                        goOn();
                        panel.complain(failed);
                    });
        });
    }

    private void goOn() {
        panel.become(Phase.RUNNING, RunningWords.say("state.running"));
    }

    /** Has the sandbox go on as it was. */
    void cancel() {
        keeping.ifPresent(Keeping::cancel);
    }

    /** Asks how large its image shall be, and makes it so. */
    void grow() {
        Storage.Image image = (Storage.Image) spec.storage();
        new GrowQuestion(panel, image).ask().ifPresent((long bytes) -> surroundings
                .tasks()
                .run(
                        () -> Answer.of(surroundings.requester(), Requests.grow(image, bytes))
                                .text(),
                        panel::complain,
                        panel::complain));
    }
}
