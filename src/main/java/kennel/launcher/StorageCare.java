package kennel.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import kennel.host.Running;
import kennel.host.RunningSandboxes;
import kennel.kernel.FileLock;
import kennel.kernel.Mounts;
import kennel.kernel.Namespaces;
import kennel.plan.Layout;
import kennel.sandbox.ExitCode;
import kennel.sandbox.SandboxException;
import kennel.sandbox.Size;
import kennel.sandbox.Storage;
import kennel.sandbox.Text;
import kennel.sandbox.Words;

/** What can be done with a kept storage beside running a sandbox on it; on a thread whose mounts end with it. */
final class StorageCare {
    private final RunningSandboxes sandboxes = new RunningSandboxes(Path.of("/"));
    private final Consumer<String> told;

    /** Makes one that tells what it finds and does. */
    StorageCare(Consumer<String> told) {
        this.told = told;
    }

    /** Tells how large and full it is, and when and by what it was used; changes nothing. */
    void inspect(Storage storage) throws IOException {
        enterOwnMounts();
        try (KeptStorage kept = open(storage)) {
            Optional<Running> user = kept.user(sandboxes.list());
            Path folder = Layout.STORAGE;
            if (user.isPresent()) {
                folder = Layout.storage(user.get().monitor());
                if (!Files.isDirectory(folder)) {
                    String name = Text.visible(user.get().spec().name().text());
                    throw new SandboxException(ExitCode.TRY_AGAIN, Words.say("name.starting", name));
                }
            } else {
                kept.mountReadOnly();
            }
            new StorageReport(kept, folder, user.map(running -> running.spec()
                            .name()
                            .id()))
                    .tell(told);
        }
    }

    /** Makes an image larger, be it used by a sandbox or by nothing. */
    void grow(Storage storage, long bytes) throws IOException {
        enterOwnMounts();
        try (KeptStorage kept = open(storage)) {
            Growth growth = new Growth(kept, bytes);
            growth.check();
            Optional<Running> user = kept.user(sandboxes.list());
            if (user.isPresent()) {
                new Namespaces().enterMountsOf(user.get().monitor());
            } else {
                takeAndMount(kept);
            }
            growth.grow();
            told.accept(Words.say("storage.grown", kept.shown(), Size.show(bytes)));
        }
    }

    /** Takes and mounts it in this thread's namespace. */
    void takeAndMount(KeptStorage kept) throws IOException {
        take(kept);
        kept.mount(told);
    }

    /** Takes it, so that nobody else can use it meanwhile. */
    void take(KeptStorage kept) throws IOException {
        try (FileLock lock = Claim.lock()) {
            kept.take(sandboxes.list());
        }
    }

    /**
     * Forgets a storage and, of a folder, removes what sandboxes wrote into it; an image is its owner's to delete.
     *
     * @throws SandboxException if it is in use
     */
    void discard(Storage storage) throws IOException {
        try (FileLock lock = Claim.lock()) {
            try (KeptStorage kept = open(storage)) {
                kept.take(sandboxes.list());
                kept.empty();
            } catch (SandboxException e) {
                if (e.exitCode() != ExitCode.NO_INPUT) {
                    throw e;
                }
                // There is nothing of it any more but the record.
            }
            LostRecords.remove(storage);
        }
    }

    static KeptStorage open(Storage storage) {
        return KeptStorage.open(storage)
                .orElseThrow(() -> new SandboxException(ExitCode.USAGE, Words.say("storage.notkept")));
    }

    /** To be done before anything is opened that shall be mounted: the kernel binds only what is of the same namespace. */
    static void enterOwnMounts() throws IOException {
        Launch.unshareMounts();
        Scratch.mount(new Mounts());
    }
}
