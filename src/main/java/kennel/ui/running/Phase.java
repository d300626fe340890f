package kennel.ui.running;

import java.util.Set;

/** How far a sandbox is that a window shows. */
enum Phase {
    /** Being mounted and set up. */
    STARTING,
    /** Processes run inside. */
    RUNNING,
    /** Standing still, while what it wrote is copied. */
    KEEPING,
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
            case RUNNING -> Set.of(KEEPING, STOPPING, ENDED).contains(next);
            case KEEPING -> Set.of(RUNNING, ENDED).contains(next);
            case STOPPING -> Set.of(RUNNING, ENDED).contains(next);
            case ENDED, FAILED -> false;
        };
    }

    /** Returns whether there is something to be stopped. */
    boolean isAlive() {
        return this != ENDED && this != FAILED;
    }
}
