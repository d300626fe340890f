package kennel.launcher;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.LongConsumer;
import kennel.host.ExtState;
import kennel.kernel.KernelException;
import kennel.plan.Layout;
import kennel.sandbox.ExitCode;
import kennel.sandbox.SandboxException;
import kennel.sandbox.Size;
import kennel.sandbox.Storage;
import kennel.sandbox.Text;
import kennel.sandbox.Words;

/** Tells what a conversion of an image that aufs wrote would do, and does it; in a mount namespace of its own. */
final class ImageConversion {
    private static final long TELL_NANOS = TimeUnit.SECONDS.toNanos(1);

    private final Progress progress;

    ImageConversion(Progress progress) {
        this.progress = progress;
    }

    /** Work on an image that nobody else uses. */
    private interface Work {
        void run(KeptStorage storage) throws IOException;
    }

    /**
     * Tells what would be converted, and leaves every byte of the image.
     *
     * @throws SandboxException if it is no storage, is in use, or cannot be read
     */
    void survey(Storage.Image image) throws IOException {
        take(image, storage -> {
            String shown = storage.shown();
            Optional<ExtState> ext = storage.ext();
            boolean clean = ext.isEmpty() || ext.get().clean();
            try {
                look(storage, ext).forEach(progress::result);
            } catch (KernelException | IOException e) {
                if (clean) {
                    throw new SandboxException(ExitCode.DATA, Words.say("convert.unreadable", shown, reason(e)), e);
                }
                // What a power cut left is whole only with its journal, which cannot be replayed without a change.
                progress.result(Words.say("convert.uncounted", shown));
            }
        });
    }

    private static List<String> look(KeptStorage storage, Optional<ExtState> ext) throws IOException {
        storage.mountToRead();
        try {
            StorageContent content = StorageContent.of(Layout.STORAGE, storage.shown());
            return content == StorageContent.OWN
                    ? List.of(Words.say("convert.nothing", storage.shown()))
                    : survey(storage.shown(), content, ext);
        } finally {
            storage.unmount();
        }
    }

    private static List<String> survey(String shown, StorageContent content, Optional<ExtState> ext)
            throws IOException {
        List<String> said = new ArrayList<>();
        said.add(Words.say(content == StorageContent.BRANCH ? "convert.branch" : "convert.begun", shown));
        if (ext.isPresent() && !ext.get().clean()) {
            said.add(Words.say("convert.unclean"));
        }
        if (content != StorageContent.ENDING) {
            said.addAll(count(BranchSurvey.of(Layout.STORAGE)));
        }
        if (ext.isPresent() && !ext.get().journaled()) {
            said.add(Words.say("convert.journal", Size.show(ExtJournal.bytes(ext.get(), shown))));
        }
        said.add(Words.say("convert.after"));
        return said;
    }

    private static List<String> count(BranchSurvey survey) {
        List<String> said = new ArrayList<>();
        said.add(Words.say("convert.moved", survey.files(), survey.folders()));
        said.add(Words.say("convert.translated", survey.deletions(), survey.opaque()));
        if (survey.internal() > 0) {
            said.add(Words.say("convert.internal", survey.internal()));
        }
        return said;
    }

    /**
     * Converts an image, or goes on with it where it was cut off.
     *
     * @throws SandboxException if it is no storage, is in use, or a step fails; it can be gone on with then
     */
    void convert(Storage.Image image) throws IOException {
        take(image, storage -> {
            String shown = storage.shown();
            try {
                convert(storage, shown);
            } catch (KernelException | IOException e) {
                throw new SandboxException(ExitCode.CANNOT_CREATE, Words.say("convert.stopped", shown, reason(e)), e);
            }
        });
    }

    private void convert(KeptStorage storage, String shown) throws IOException {
        if (content(storage, shown) == StorageContent.OWN) {
            progress.result(Words.say("convert.nothing", shown));
            return;
        }
        storage.makeJournal();
        storage.mountToWrite();
        try {
            AufsConversion conversion = new AufsConversion(Layout.STORAGE, shown, counted(shown));
            conversion.run(StorageContent.of(Layout.STORAGE, shown));
            progress.result(Words.say("convert.done", shown, conversion.deletions(), conversion.opaque()));
            if (conversion.keptInternal()) {
                progress.result(Words.say("convert.kept", StorageContent.AUFS));
            }
        } finally {
            storage.unmount();
        }
        storage.sync();
    }

    /** Looks before anything is changed, a journal for one; what was not left cleanly is checked first. */
    private StorageContent content(KeptStorage storage, String shown) throws IOException {
        Optional<ExtState> ext = storage.ext();
        if (ext.isPresent()) {
            storage.repair().repair(progress::warn);
        }
        storage.mountToRead();
        try {
            return StorageContent.of(Layout.STORAGE, shown);
        } finally {
            storage.unmount();
        }
    }

    private LongConsumer counted(String shown) {
        long[] last = {System.nanoTime()};
        return count -> {
            if (System.nanoTime() - last[0] > TELL_NANOS) {
                last[0] = System.nanoTime();
                progress.note(Words.say("convert.progress", shown, count));
            }
        };
    }

    private void take(Storage.Image image, Work work) throws IOException {
        StorageCare.enterOwnMounts();
        try (KeptStorage storage = StorageCare.open(image)) {
            new StorageCare(progress::warn).take(storage);
            work.run(storage);
        }
    }

    private static String reason(Exception e) {
        return e instanceof KernelException known ? known.reason() : Text.reason(e);
    }
}
