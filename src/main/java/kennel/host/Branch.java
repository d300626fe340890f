package kennel.host;

import java.nio.file.Path;
import kennel.sandbox.Layer.Role;

/**
 * One directory of the running union.
 *
 * @param path where it is found now, without links
 * @param name what it is called in the union's own list
 * @param role what it is there
 */
record Branch(Path path, String name, Role role) {
    /** Returns whether the running system saves its changes there. */
    boolean isSave() {
        return role != Role.BRANCH;
    }
}
