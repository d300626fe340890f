package kennel.session;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntConsumer;
import kennel.host.Caller;
import kennel.host.Running;
import kennel.host.RunningSandboxes;
import kennel.host.SandboxUsage;
import kennel.plan.Layout;
import kennel.sandbox.ExitCode;
import kennel.sandbox.SandboxException;
import kennel.sandbox.SandboxName;
import kennel.sandbox.Storage;
import kennel.sandbox.Text;
import kennel.sandbox.Words;

/** The user's side of running sandboxes: start, list, attach, stop. */
public final class Session {
    private final Gateway gateway;
    private final RunningSandboxes sandboxes;

    /** Makes a session that has privileged work done through a gateway. */
    public Session(Gateway gateway) {
        this(gateway, Path.of("/"));
    }

    /** Makes a session that looks for running sandboxes on the machine whose root folder is given. */
    public Session(Gateway gateway, Path root) {
        this.gateway = gateway;
        this.sandboxes = new RunningSandboxes(root);
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
     * Starts a sandbox.
     *
     * @param spec keys and values of {@link kennel.sandbox.SpecText}; without a name, one is found
     * @param verbose whether each step is told with its time
     * @return the exit code, unless this process becomes LXC
     */
    public int start(Map<String, String> spec, boolean verbose) {
        return gateway.run(Requests.start(spec, verbose));
    }

    /** Returns the sandboxes that are alive, oldest first. */
    public List<Running> list() {
        return sandboxes.list();
    }

    /** Returns what a sandbox uses of the machine. */
    public SandboxUsage.Usage usage(SandboxName name) {
        return sandboxes.usage(name);
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
