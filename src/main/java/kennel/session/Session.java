package kennel.session;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import kennel.host.Caller;
import kennel.host.Running;
import kennel.host.RunningSandboxes;
import kennel.plan.Layout;
import kennel.sandbox.SandboxName;

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
     * Starts a sandbox.
     *
     * @param spec keys and values of {@link kennel.sandbox.SpecText}; without a name, one is found
     * @param verbose whether each step is told with its time
     * @return the exit code, unless this process becomes LXC
     */
    public int start(Map<String, String> spec, boolean verbose) {
        List<String> request = new ArrayList<>(List.of("start"));
        spec.forEach((key, value) -> request.add(key + "=" + value));
        if (verbose) {
            request.add("verbose=true");
        }
        return gateway.run(request);
    }

    /** Returns the sandboxes that are alive, oldest first. */
    public List<Running> list() {
        return sandboxes.list();
    }

    /** Connects this terminal with a sandbox's console. */
    public int attach(SandboxName name) {
        sandboxes.find(name);
        return gateway.run(List.of("attach", name.text()));
    }

    /** Runs another program in a sandbox; the login shell if there are no words. */
    public int shell(SandboxName name, List<String> words) {
        sandboxes.find(name);
        List<String> request = new ArrayList<>(List.of("shell", name.text()));
        request.addAll(words);
        return gateway.run(request);
    }

    /** Ends a sandbox, by force after so many seconds. */
    public int stop(SandboxName name, int seconds) {
        sandboxes.find(name);
        return gateway.run(List.of("stop", name.text(), Integer.toString(seconds)));
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
