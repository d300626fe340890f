package kennel.host;

import java.time.Instant;
import kennel.sandbox.SandboxSpec;

/**
 * One sandbox that is alive on this machine.
 *
 * @param spec what its user wanted
 * @param state how far it is
 * @param monitor pid of LXC's process on the outside
 * @param started when
 * @param idShift by how much its ids are shifted; 0 if they are not
 */
public record Running(SandboxSpec spec, State state, long monitor, Instant started, int idShift) {

    /** How far a sandbox is. */
    public enum State {
        /** Mounting, or LXC is setting up. */
        STARTING,
        /** Processes run inside. */
        RUNNING
    }
}
