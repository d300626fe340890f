package kennel.session;

import java.io.IOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntConsumer;
import kennel.host.Caller;
import kennel.host.LostStorages;
import kennel.host.Room;
import kennel.host.Running;
import kennel.host.RunningSandboxes;
import kennel.host.SandboxUsage;
import kennel.plan.Layout;
import kennel.sandbox.Desktop;
import kennel.sandbox.ExitCode;
import kennel.sandbox.RunRecord;
import kennel.sandbox.SandboxException;
import kennel.sandbox.SandboxName;
import kennel.sandbox.SandboxSpec;
import kennel.sandbox.SpecText;
import kennel.sandbox.Storage;
import kennel.sandbox.StorageText;
import kennel.sandbox.Text;
import kennel.sandbox.Words;

/** The user's side of running sandboxes: start, list, attach, stop. */
public final class Session {
    private final Gateway gateway;
    private final DisplaySource displays;
    private final RunningSandboxes sandboxes;
    private final LostStorages lostStorages;

    /** Makes a session that has privileged work done through a gateway. */
    public Session(Gateway gateway) {
        this(gateway, DisplaySource.NONE);
    }

    /** Makes a session that has privileged work done through a gateway, and nested desktops from a source. */
    public Session(Gateway gateway, DisplaySource displays) {
        this(gateway, displays, Path.of("/"));
    }

    /** Makes a session that looks for running sandboxes on the machine whose root folder is given. */
    public Session(Gateway gateway, Path root) {
        this(gateway, DisplaySource.NONE, root);
    }

    private Session(Gateway gateway, DisplaySource displays, Path root) {
        this.displays = displays;
        this.gateway = gateway;
        this.sandboxes = new RunningSandboxes(root);
        this.lostStorages = new LostStorages(root);
    }

    /**
     * Makes the storage of a sandbox ready, where it is to be made: as this user, not by the launcher.
     *
     * @param progress is told the percentage that is done, where it takes long
     * @return the storage, which is there now
     * @throws SandboxException if it cannot be made
     */
    public Storage prepare(Storage storage, IntConsumer progress) {
        if (storage instanceof Storage.Image image && image.bytes().isPresent()) {
            if (!Files.exists(image.path())) {
                new NewImage(image.path(), image.bytes().getAsLong()).make(progress);
            }
            return image.made();
        }
        if (storage instanceof Storage.Folder folder && !Files.exists(folder.path())) {
            try {
                Files.createDirectory(folder.path());
            } catch (IOException e) {
                String shown = Text.visible(folder.path());
                throw new SandboxException(ExitCode.CANNOT_CREATE, Words.say("storage.nofolder", shown), e);
            }
        }
        return storage;
    }

    /**
     * Moves what a throw-away sandbox has written into a storage that is made for it, and ends the sandbox.
     *
     * @param storage a new one, or one that is empty
     * @param progress is told the percentage of its making, where that takes long
     * @return the exit code; unless it is 0, the sandbox goes on as it was
     */
    public int keep(SandboxName name, Storage storage, IntConsumer progress) {
        sandboxes.find(name);
        return gateway.run(Requests.keep(name, prepare(storage, progress)));
    }

    /** Tells what there is to say of a kept storage; returns the exit code. */
    public int inspect(Storage storage) {
        return gateway.run(Requests.inspect(storage));
    }

    /** Makes an image larger, up to so many bytes; returns the exit code. */
    public int grow(Storage storage, long bytes) {
        return gateway.run(Requests.grow(storage, bytes));
    }

    /** Returns the kept storages whose sandboxes were cut off, the latest first. */
    public List<RunRecord> lost() {
        return lostStorages.list();
    }

    /**
     * Returns what is on record of a kept storage whose sandbox was cut off.
     *
     * @throws SandboxException if none is of it
     */
    public RunRecord lost(Storage storage) {
        return lost().stream()
                .filter(record -> record.spec().storage().equals(storage))
                .findFirst()
                .orElseThrow(() -> new SandboxException(
                        ExitCode.NO_INPUT, Words.say("lost.unknown", Text.visible(StorageText.kind(storage)))));
    }

    /** Deletes a kept storage: what belongs to root by root, an image by its owner; returns the exit code. */
    public int discard(Storage storage) {
        int code = gateway.run(Requests.discard(storage));
        if (code == ExitCode.OK.number()) {
            delete(storage);
        }
        return code;
    }

    /**
     * Deletes an image, or a folder in which nothing else is, as this user.
     *
     * @throws SandboxException if that is not allowed
     */
    public void delete(Storage storage) {
        Path path = StorageText.path(storage).orElseThrow();
        try {
            Files.deleteIfExists(path);
        } catch (DirectoryNotEmptyException e) {
            // Its user has put something in it.
        } catch (IOException e) {
            throw new SandboxException(
                    ExitCode.CANNOT_CREATE, Words.say("discard.failed", Text.visible(path), Text.visible(e)), e);
        }
    }

    /**
     * Starts a sandbox.
     *
     * @param spec what is wanted, with a storage that is there
     * @param named whether it must have the spec's name; else the launcher finds one that no other start takes at the
     *     same moment
     * @param verbose whether each step is told with its time
     * @return the exit code, unless this process becomes LXC
     * @throws SandboxException if it shall have a nested desktop or sound, and there is no server for that
     */
    public int start(SandboxSpec spec, boolean named, boolean verbose) {
        Map<String, String> text = SpecText.write(spec);
        if (!named && spec.desktop() != Desktop.NESTED) { // whose window has the name already
            text.remove("name");
        }
        Handover handover = Handover.of(spec, System.getenv());
        if (spec.desktop() == Desktop.NESTED) {
            handover = handover.with(displays.open(spec));
        }
        return gateway.run(Requests.start(text, handover, verbose));
    }

    /** Returns the sandboxes that are alive, oldest first. */
    public List<Running> list() {
        return sandboxes.list();
    }

    /** Returns what a sandbox uses of the machine. */
    public SandboxUsage.Usage usage(SandboxName name) {
        return sandboxes.usage(name);
    }

    /** Returns how full a sandbox's storage is; empty if the caller may not know. */
    public Optional<Room> room(Running sandbox) {
        return Optional.of(Room.at(Layout.storage(sandbox.monitor()))).filter(Room::isKnown);
    }

    /** Returns a sandbox if it is alive. */
    public Optional<Running> look(SandboxName name) {
        return sandboxes.look(name);
    }

    /**
     * Returns the configuration that LXC runs a sandbox with.
     *
     * @throws SandboxException if it does not run
     */
    public String configuration(SandboxName name) {
        sandboxes.find(name);
        try {
            return Files.readString(sandboxes.folderOf(name).resolve("config"));
        } catch (IOException e) {
            String reason = Text.visible(String.valueOf(e.getMessage()));
            throw new SandboxException(ExitCode.NO_INPUT, Words.say("config.unreadable", reason), e);
        }
    }

    /** Connects this terminal with a sandbox's console. */
    public int attach(SandboxName name) {
        sandboxes.find(name);
        return gateway.run(Requests.attach(name));
    }

    /** Runs another program in a sandbox; the login shell if there are no words. */
    public int shell(SandboxName name, List<String> words) {
        sandboxes.find(name);
        return gateway.run(Requests.shell(name, words));
    }

    /** Ends a sandbox, by force after so many seconds. */
    public int stop(SandboxName name, int seconds) {
        sandboxes.find(name);
        return gateway.run(Requests.stop(name, seconds));
    }

    /** Tells what a conversion of an image that the original scripts made would do, and changes nothing. */
    public int survey(Storage.Image image) {
        return gateway.run(Requests.survey(image));
    }

    /** Converts an image that the original scripts made, or goes on with that. */
    public int convert(Storage.Image image) {
        return gateway.run(Requests.convert(image));
    }

    /** Removes what killed sandboxes left behind, if there is anything and the caller may. */
    public void tidy() {
        if (Caller.isRoot() && !sandboxes.leftovers().isEmpty()) {
            sweep();
        }
    }

    /** Removes what killed sandboxes left behind. */
    public int sweep() {
        return gateway.run(List.of("sweep"));
    }

    /** Returns where this machine sees a sandbox's files. */
    public Path fakeroot(SandboxName name) {
        return Layout.fakeroot(sandboxes.find(name).monitor());
    }
}
