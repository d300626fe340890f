package kennel.kernel;

import jnr.constants.platform.Errno;

/** A system call that failed: which one, on what, and the kernel's reason. */
public final class KernelException extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final String call;
    private final String path;
    private final int errno;

    KernelException(String call, Object path, int errno) {
        super(call + " " + path + ": " + Errno.valueOf(errno).description());
        this.call = call;
        this.path = path.toString();
        this.errno = errno;
    }

    /** Returns the system call's name, as its man page is called. */
    public String call() {
        return call;
    }

    /** Returns the path, or whatever else the call was about. */
    public String path() {
        return path;
    }

    /** Returns the reason; its names are those of errno(3). */
    public Errno errno() {
        return Errno.valueOf(errno);
    }

    /** Returns the reason in the C library's words. */
    public String reason() {
        return Errno.valueOf(errno).description();
    }
}
