package kennel.session;

import kennel.sandbox.ExitCode;
import kennel.sandbox.SandboxException;
import kennel.sandbox.SandboxSpec;
import kennel.sandbox.Words;

/** Where the X servers of nested desktops come from. */
@FunctionalInterface
public interface DisplaySource {
    /** Has none to give. */
    DisplaySource NONE = spec -> {
        throw new SandboxException(ExitCode.UNAVAILABLE, Words.say("display.unmade"));
    };

    /**
     * Returns the way to a server for a sandbox that is just about to start, and wants a nested desktop.
     *
     * @throws SandboxException if there is none for it
     */
    DisplayHandover open(SandboxSpec spec);
}
