package kennel.x11;

import java.io.IOException;

/** A request that an X server did not do. */
final class XErrorException extends IOException {
    private static final long serialVersionUID = 1;

    /**
     * Makes one.
     *
     * @param code the error's code, such as 3 for BadWindow
     * @param request the major opcode of what was asked
     */
    XErrorException(int code, int request) {
        super("X error " + code + " for request " + request);
    }
}
