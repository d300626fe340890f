package kennel.ui.running;

import java.util.Set;

/** How far a sandbox is that a window shows. */
enum Phase {
    /** Being mounted and set up. */
    STARTING,
    /** Processes run inside. */
    RUNNING,
    /** Asked to end. */
    STOPPING,
    /** Over; nothing of it is left but what the window shows. */
    ENDED,
    /** It never ran. */
    FAILED;

    /** Returns whether it may become another one. */
    boolean mayBecome(Phase next) {
        return switch (this) {
            case STARTING -> next != STARTING;
            case RUNNING -> Set.of(STOPPING, ENDED).contains(next);
            case STOPPING -> Set.of(RUNNING, ENDED).contains(next);
            case ENDED, FAILED -> false;
        };
    }

    /** Returns whether there is something to be stopped. */
    boolean isAlive() {
        return this != ENDED && this != FAILED;
    }
}
